import type { Booking } from '../answers'
import { SessionTime } from '../time/SessionTime'
import { ZoneNote } from '../time/ZoneNote'

type Props = { booking: Booking; timeZone: string; practiceZone: string }

export const BookingTitle = ({ booking, timeZone, practiceZone }: Props) => (
  <>
    <SessionTime booking={booking} timeZone={timeZone} />
    <span className="mt-2 block font-sans tracking-normal">
      <ZoneNote zone={timeZone} practiceZone={practiceZone} at={booking.startsAt} />
    </span>
  </>
)
