import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Notice } from '@/ui/Notice'
import type { Booking } from '../answers'
import { isBefore } from '../time/weeks'
import { CalendarLink } from './CalendarLink'
import { CreditConsequence } from './CreditConsequence'

type Props = { booking: Booking; timeZone: string; now: string; forgives: boolean }

/** What can still be done about a coming session, and what each does to the credit. */
export const BookingWays = ({ booking, timeZone, now, forgives }: Props) => {
  const t = useTranslations('Booking')
  const week = useTranslations('Series')
  const isPlanned = booking.status === 'planned'
  const isShort = booking.missing === 'credits'
  const mayMove = isPlanned || !isBefore(booking.freeCancelUntil, now)
  return (
    <div className="grid max-w-2xl gap-5">
      {booking.missing ? (
        <Notice tone="honey" title={week('notYet')}>
          {week(`waits.${booking.missing}`, { credits: booking.credits })}
        </Notice>
      ) : (
        <CreditConsequence {...{ booking, timeZone, now, forgives }} />
      )}
      <div className="flex flex-wrap gap-3">
        {isShort && (
          <LocalLink href="/portal/credits#buy" className={buttonClass()}>
            {t('getCredits')}
          </LocalLink>
        )}
        {mayMove && (
          <LocalLink
            href={`/portal/bookings/${booking.id}/move`}
            className={buttonClass(isShort ? 'quiet' : 'main')}
          >
            {t('move')}
          </LocalLink>
        )}
        <LocalLink
          href={`/portal/bookings/${booking.id}?step=cancel#cancel`}
          className={buttonClass('quiet')}
        >
          {t('cancel')}
        </LocalLink>
        {!isPlanned && <CalendarLink booking={booking.id} />}
      </div>
      <p className="text-s text-soft" hidden={isPlanned}>
        {t(mayMove ? 'moveKeeps' : 'moveTooLate', { credits: booking.credits })}
      </p>
    </div>
  )
}
