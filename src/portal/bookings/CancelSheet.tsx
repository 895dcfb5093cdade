import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { ActionForm } from '@/ui/ActionForm'
import { buttonClass } from '@/ui/buttonClass'
import { Field } from '@/ui/Field'
import { FocusHere } from '@/ui/FocusHere'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Booking } from '../answers'
import { CreditConsequence } from './CreditConsequence'
import { cancelBooking } from './cancelBooking'

type Props = { booking: Booking; timeZone: string; now: string; forgives: boolean }

export const CancelSheet = ({ booking, timeZone, now, forgives }: Props) => {
  const t = useTranslations('Cancel')
  return (
    <section id="cancel" aria-labelledby="cancel-title" className="mt-8 max-w-2xl scroll-mt-6">
      <FocusHere id="cancel-title" />
      <h2 id="cancel-title" tabIndex={-1} className="mb-4">
        {t('title')}
      </h2>
      <CreditConsequence {...{ booking, timeZone, now, forgives }} />
      <ActionForm action={cancelBooking} className="mt-6 grid gap-6">
        <input type="hidden" name="booking" value={booking.id} />
        <Field name="reason" label={t('reason')} hint={t('reasonHint')} lines={3} maxLength={500} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton look="warn">{t('confirm')}</SubmitButton>
          <LocalLink href={`/portal/bookings/${booking.id}`} className={buttonClass('quiet')}>
            {t('keep')}
          </LocalLink>
        </div>
      </ActionForm>
    </section>
  )
}
