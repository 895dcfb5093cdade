import { isJoinable } from '@/domain/rooms/joinWindow'
import type { BookingStatus } from '@/domain/scheduling/booking'
import { roomAddress } from './roomAddress'

type Props = {
  booking: { id: string; startsAt: string; endsAt: string; status: BookingStatus }
  modality?: string
  /** Which session it is, for whoever cannot see the row it stands in. */
  of: string
}

/** The therapist's way into the room of a session by video, while it can be joined. */
export function RoomLink({ booking, modality, of }: Props) {
  const [startsAt, endsAt] = [Date.parse(booking.startsAt), Date.parse(booking.endsAt)]
  const isNow = isJoinable({ startsAt, endsAt, status: booking.status }, Date.now())
  if (modality !== 'video' || !isNow) return null
  return (
    <a className="trs-join" href={roomAddress(booking.id)} aria-label={`Video room: ${of}`}>
      Video room
    </a>
  )
}
