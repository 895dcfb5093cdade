import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ErasureState } from '@/contracts/erasure'
import { LocalLink } from '@/i18n/LocalLink'
import { ActionForm } from '@/ui/ActionForm'
import { CheckField } from '@/ui/CheckField'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { askErasure } from './askErasure'

/** Where each of what must end first is ended, or looked at. */
const PLACES: Record<ErasureState['obstacles'][number], string> = {
  sessions: '/portal/bookings',
  subscriptions: '/portal/payments#subscription',
  payments: '/portal/payments',
  disputes: '/portal/payments',
}

const wayTo = (place: string) => (words: ReactNode) => <LocalLink href={place}>{words}</LocalLink>

type Props = Pick<ErasureState, 'obstacles' | 'paidUnused' | 'graceDays'>

/** What must end first; or the password, and what becomes of paid credits, before the one button. */
export const EraseForm = ({ obstacles, paidUnused, graceDays }: Props) => {
  const t = useTranslations('Erasure')
  const field = useTranslations('Fields')
  if (obstacles.length > 0) {
    return (
      <Notice tone="honey" title={t('obstacles')}>
        <ul className="mt-2 grid list-disc gap-1 ps-6">
          {obstacles.map((one) => (
            <li key={one}>{t.rich(`obstacle.${one}`, { way: wayTo(PLACES[one]) })}</li>
          ))}
        </ul>
      </Notice>
    )
  }
  return (
    <ActionForm action={askErasure} label={t('submit')} className="grid max-w-md gap-6">
      {paidUnused > 0 && (
        <>
          <Notice tone="honey" title={t('credits', { count: paidUnused })}>
            {t('creditsText', { days: graceDays })}
          </Notice>
          <CheckField name="credits" label={t('creditsKnow')} checked={false} />
        </>
      )}
      <Field
        name="password"
        type="password"
        label={field('currentPassword')}
        autoComplete="current-password"
        required
      />
      <div>
        <SubmitAfterAsking
          look="warn"
          question={t('ask')}
          consequence={t('then', { days: graceDays })}
          confirm={t('confirm')}
          back={t('back')}
        >
          {t('submit')}
        </SubmitAfterAsking>
      </div>
    </ActionForm>
  )
}
