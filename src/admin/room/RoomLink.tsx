import { isJoinable } from '@/domain/rooms/joinWindow'
import type { BookingStatus } from '@/domain/scheduling/booking'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { roomAddress } from './roomAddress'

type Props = {
  booking: { id: string; startsAt: string; endsAt: string; status: BookingStatus }
  modality?: string
  /** Which session it is, for whoever cannot see the row it stands in. */
  of: string
  i18n: Spoken
}

/** The therapist's way into the room of a session by video, while it can be joined. */
export function RoomLink({ booking, modality, of, i18n }: Props) {
  const [startsAt, endsAt] = [Date.parse(booking.startsAt), Date.parse(booking.endsAt)]
  const isNow = isJoinable({ startsAt, endsAt, status: booking.status }, Date.now())
  if (modality !== 'video' || !isNow) return null
  const t = wordsIn(i18n)
  return (
    <a className="trs-join" href={roomAddress(booking.id)} aria-label={`${t('Room.link')}: ${of}`}>
      {t('Room.link')}
    </a>
  )
}
