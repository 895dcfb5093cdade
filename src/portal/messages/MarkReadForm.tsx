import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/ui/SubmitButton'
import { markReadByForm } from './markReadByForm'

/** Where scripts run, what is on the screen counts as read by itself. */
export const MarkReadForm = ({ conversation, upTo }: { conversation: string; upTo?: string }) => {
  const t = useTranslations('Messages')
  return (
    <form action={markReadByForm} className="mt-4 [@media(scripting:enabled)]:hidden">
      <input type="hidden" name="conversation" value={conversation} />
      <input type="hidden" name="upTo" value={upTo} />
      <SubmitButton look="quiet" size="small">
        {t('markRead')}
      </SubmitButton>
    </form>
  )
}
