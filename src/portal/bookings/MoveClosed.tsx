import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Notice } from '@/ui/Notice'
import type { Booking } from '../answers'
import { momentWords } from '../time/timeWords'

/** Why this session can no longer be moved, and what can still be done. */
export const MoveClosed = ({ booking, timeZone }: { booking: Booking; timeZone: string }) => {
  const t = useTranslations('Move')
  const moment = momentWords(booking.freeCancelUntil, { locale: useLocale(), timeZone })
  const isBooked = booking.status === 'booked'
  return (
    <div className="max-w-2xl">
      <Notice tone="honey" title={isBooked ? t('closed', { moment }) : t('ended')}>
        {t(isBooked ? 'closedText' : 'endedText')}{' '}
        <LocalLink href={`/portal/bookings/${booking.id}`}>{t('back')}</LocalLink>
      </Notice>
    </div>
  )
}
