import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { SubmitButton } from '@/ui/SubmitButton'
import { bookSession } from './bookSession'
import { RepeatField } from './RepeatField'

type Props = {
  service: string
  therapist: string
  startsAt: string
  zone: string
  asked: string
  credits: number
  /** The secret of the time that is kept. */
  kept?: string
}

/** Carries an attempt of its own, made when it is drawn: sent twice, it still books once. */
export const ConfirmForm = ({ asked, credits, ...chosen }: Props) => {
  const t = useTranslations('Sheet')
  const hidden = { ...chosen, asked, attemptId: randomUUID() }
  return (
    <ActionForm action={bookSession} className="grid gap-4" label={t('book')}>
      {Object.entries(hidden).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <RepeatField />
      <SubmitButton wide>{t('book')}</SubmitButton>
      <p className="text-s text-soft">{t('next', { credits })}</p>
    </ActionForm>
  )
}
