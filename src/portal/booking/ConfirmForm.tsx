import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
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
  /** Said in place of the button, where the time is free no longer. */
  taken?: ReactNode
}

/** Carries an attempt of its own, made when it is drawn: sent twice, it still books once. */
export const ConfirmForm = ({ asked, credits, taken, ...chosen }: Props) => {
  const t = useTranslations('Sheet')
  const hidden = { ...chosen, asked, attemptId: randomUUID() }
  return (
    <ActionForm action={bookSession} className="grid gap-4" label={t('book')} before={taken}>
      {Object.entries(hidden).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {!taken && (
        <>
          <RepeatField />
          <SubmitButton wide>{t('book')}</SubmitButton>
          <p className="text-s text-soft">{t('next', { credits })}</p>
        </>
      )}
    </ActionForm>
  )
}
