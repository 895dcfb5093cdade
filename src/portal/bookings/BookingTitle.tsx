import { useLocale } from 'next-intl'
import { When } from '@/ui/When'
import type { Booking } from '../answers'
import { TimeRange } from '../time/TimeRange'
import { dayWords } from '../time/timeWords'
import { ZoneNote } from '../time/ZoneNote'

type Props = { booking: Booking; timeZone: string; practiceZone: string }

export const BookingTitle = ({ booking, timeZone, practiceZone }: Props) => (
  <>
    <When at={booking.startsAt}>{dayWords(booking.startsAt, { locale: useLocale(), timeZone })}</When>,{' '}
    <TimeRange startsAt={booking.startsAt} endsAt={booking.endsAt} timeZone={timeZone} />
    <span className="mt-2 block font-sans tracking-normal">
      <ZoneNote zone={timeZone} practiceZone={practiceZone} at={booking.startsAt} />
    </span>
  </>
)
