import type { BookingStatus } from '@/domain/scheduling/booking'
import { OutcomeButtons } from '../bookings/OutcomeButtons'
import { dateTag } from '../panel/dateTag'
import { isOwn } from '../room/isOwn'
import { RoomLink } from '../room/RoomLink'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'

export type TodaysBooking = {
  id: string
  startsAt: string
  endsAt: string
  status: BookingStatus
  client: { name?: string }
  therapist: { displayName?: string; user?: unknown }
  service: { name?: string; modality?: string }
}

type Props = {
  booking: TodaysBooking
  timeZone: string
  looker: string
  i18n: Spoken
  withDay?: boolean
}

const SHAPE = { hour: '2-digit', minute: '2-digit' } as const
const DAY = { day: 'numeric', month: 'short' } as const

/** One session of the day, or of another one: when, with whom, and how it ended. */
export function TodayRow({ booking, timeZone, looker, i18n, withDay }: Props) {
  const t = wordsIn(i18n)
  const clock = new Intl.DateTimeFormat(dateTag(i18n.language), { ...SHAPE, timeZone })
  const at = (instant: string) => clock.format(new Date(instant))
  const day = new Intl.DateTimeFormat(dateTag(i18n.language), { ...DAY, timeZone })
  const isOpen = booking.status === 'booked' && Date.parse(booking.startsAt) <= Date.now()
  const name = booking.client.name ?? t('Common.aClient')
  return (
    <li>
      <time dateTime={booking.startsAt}>
        {withDay && `${day.format(new Date(booking.startsAt))}, `}
        {at(booking.startsAt)}–{at(booking.endsAt)}
      </time>
      <a href={`/admin/collections/bookings/${booking.id}`}>{name}</a>
      <span>
        {booking.service.name} · {booking.therapist.displayName}
      </span>
      <span>{t(`Bookings.status.${booking.status}`)}</span>
      {isOwn(booking.therapist, looker) && (
        <RoomLink
          booking={booking}
          modality={booking.service.modality}
          i18n={i18n}
          of={`${name}, ${at(booking.startsAt)}`}
        />
      )}
      {isOpen && <OutcomeButtons booking={booking.id} of={`${name}, ${at(booking.startsAt)}`} />}
    </li>
  )
}
