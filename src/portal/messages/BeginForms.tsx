import { useTranslations } from 'next-intl'
import type { ConversationList } from '@/contracts/messages'
import { ActionForm } from '@/ui/ActionForm'
import { Portrait } from '@/ui/drawings/Portrait'
import { SubmitButton } from '@/ui/SubmitButton'
import { beginConversation } from './beginConversation'

/** Own therapists to whom nothing was written yet. */
export const BeginForms = ({ startable }: { startable: ConversationList['startable'] }) => {
  const t = useTranslations('Messages')
  return (
    <ul className="grid gap-4">
      {startable.map(({ id, name }) => (
        <li key={id} className="rounded-card border border-line bg-card p-5">
          <ActionForm action={beginConversation} className="grid gap-4">
            <input type="hidden" name="therapist" value={id} />
            <div className="flex flex-wrap items-center gap-4">
              <Portrait seed={name} className="size-14" />
              <span className="flex-1 font-display text-l">{name}</span>
              <SubmitButton look="quiet">{t('begin', { name })}</SubmitButton>
            </div>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
