import type { Booking } from '../answers'
import { DayAndHours } from '../time/DayAndHours'
import { ZoneNote } from '../time/ZoneNote'

type Props = { booking: Booking; timeZone: string; practiceZone: string }

export const BookingTitle = ({ booking, timeZone, practiceZone }: Props) => (
  <>
    <DayAndHours startsAt={booking.startsAt} endsAt={booking.endsAt} timeZone={timeZone} />
    <span className="mt-2 block font-sans tracking-normal">
      <ZoneNote zone={timeZone} practiceZone={practiceZone} at={booking.startsAt} />
    </span>
  </>
)
