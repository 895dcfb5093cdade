import { useTranslations } from 'next-intl'
import { Icon } from '@/ui/Icon'

/** A file that every calendar takes; taken again after a move, it puts the earlier entry right. */
export const CalendarLink = ({ booking }: { booking: string }) => {
  const t = useTranslations('Booking')
  return (
    <a
      href={`/api/portal/bookings/${booking}/calendar.ics`}
      download="session.ics"
      className="inline-flex min-h-11 items-center gap-2"
    >
      <Icon name="calendar" />
      {t('calendar')}
    </a>
  )
}
