import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Icon } from '@/ui/Icon'
import { WaitingPage } from '@/ui/WaitingPage'
import { When } from '@/ui/When'
import type { Booking, Catalogue } from '../answers'
import { serviceName, therapistName } from '../catalogue/nameOf'
import { TimeRange } from '../time/TimeRange'
import { dayWords } from '../time/timeWords'
import { StatusTag } from './StatusTag'
import { WeekWords } from './WeekWords'

type Props = { booking: Booking; catalogue: Catalogue; timeZone: string }

export const BookingRow = ({ booking, catalogue, timeZone }: Props) => {
  const t = useTranslations('Bookings')
  const viewer = { locale: useLocale(), timeZone }
  return (
    <li className="border-b border-line">
      <LocalLink
        href={`/portal/bookings/${booking.id}`}
        className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 py-5 text-ink no-underline
          hover:bg-sand/60 md:grid-cols-[18rem_1fr_auto_auto]"
      >
        <span>
          <span className="block font-display text-l">
            <When at={booking.startsAt}>{dayWords(booking.startsAt, viewer)}</When>
          </span>
          <TimeRange startsAt={booking.startsAt} endsAt={booking.endsAt} timeZone={timeZone} />
        </span>
        <span className="row-start-2 text-soft md:row-start-auto">
          {t('withService', {
            service: serviceName(catalogue, booking.service),
            therapist: therapistName(catalogue, booking.therapist),
          })}
          <WeekWords booking={booking} />
        </span>
        <StatusTag status={booking.status} />
        <span className="hidden text-moss md:block">
          <Icon name="after" />
        </span>
        <WaitingPage />
      </LocalLink>
    </li>
  )
}
