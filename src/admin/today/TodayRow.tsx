import type { BookingStatus } from '@/domain/scheduling/booking'
import { OutcomeButtons } from '../bookings/OutcomeButtons'
import { statusWords } from '../bookings/statusWords'
import { isOwn } from '../room/isOwn'
import { RoomLink } from '../room/RoomLink'

export type TodaysBooking = {
  id: string
  startsAt: string
  endsAt: string
  status: BookingStatus
  client: { name?: string }
  therapist: { displayName?: string; user?: unknown }
  service: { name?: string; modality?: string }
}

type Props = { booking: TodaysBooking; timeZone: string; looker: string }

/** One session of the day: when, with whom, and how it ended. */
export function TodayRow({ booking, timeZone, looker }: Props) {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  const at = (instant: string) => clock.format(new Date(instant))
  const isOpen = booking.status === 'booked' && Date.parse(booking.startsAt) <= Date.now()
  const name = booking.client.name ?? 'A client'
  return (
    <li>
      <time dateTime={booking.startsAt}>
        {at(booking.startsAt)}–{at(booking.endsAt)}
      </time>
      <a href={`/admin/collections/bookings/${booking.id}`}>{name}</a>
      <span>
        {booking.service.name} · {booking.therapist.displayName}
      </span>
      <span>{statusWords[booking.status]}</span>
      {isOwn(booking.therapist, looker) && (
        <RoomLink
          booking={booking}
          modality={booking.service.modality}
          of={`${name}, ${at(booking.startsAt)}`}
        />
      )}
      {isOpen && <OutcomeButtons booking={booking.id} of={`${name}, ${at(booking.startsAt)}`} />}
    </li>
  )
}
