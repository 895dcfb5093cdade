import { hasRole } from '@/domain/identity/roles'
import type { BookingStatus } from '@/domain/scheduling/booking'
import { WriteNote } from '../notes/WriteNote'
import type { PanelProps } from '../panel/PanelProps'
import { whenText } from '../panel/whenText'
import { isOwn } from '../room/isOwn'
import { RoomLink } from '../room/RoomLink'
import { CancelDialog } from './CancelDialog'
import { CorrectDialog } from './CorrectDialog'
import { corrections } from './corrections'
import { MoveDialog } from './MoveDialog'
import { OutcomeButtons } from './OutcomeButtons'
import { readChoices } from './readChoices'
import { statusWords } from './statusWords'

type Booking = {
  id: string
  status: BookingStatus
  startsAt: string
  endsAt: string
  freeCancelUntil: string
  sequence: number
  service: { slug: string; name: string; modality: string }
  therapist: { slug: string; displayName: string; user?: unknown }
  client: { id: string; name: string }
}

/** What may be done with the session on the screen: as its status and the looker's role allow. */
export async function BookingActions({ id, user, payload }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff', 'therapist')) return null
  const which = { where: { id: { equals: id } }, depth: 1, limit: 1 }
  const { docs } = await payload.find<Booking>({
    collection: 'bookings',
    user,
    overrideAccess: false,
    ...which,
  })
  const [booking] = docs
  if (!booking) return null
  const isOffice = hasRole(user, 'owner', 'staff')
  const choices = await readChoices(payload, user)
  const when = whenText(booking.startsAt, choices.timeZone)
  const hasBegun = Date.parse(booking.startsAt) <= Date.now()
  const { sequence, service, therapist, client } = booking
  return (
    <section className="trs-actions" aria-label="Session">
      <p>
        <strong>{statusWords[booking.status]}</strong> · {when} · {service.name} · {therapist.displayName} ·{' '}
        <a href={`/admin/collections/clients/${client.id}`}>{client.name}</a>
      </p>
      {isOwn(therapist, user.id) && <RoomLink booking={booking} modality={service.modality} of={when} />}
      {isOwn(therapist, user.id) && <WriteNote about={{ booking: id }} label="Note" of={when} />}
      {booking.status === 'booked' && (
        <>
          {hasBegun && <OutcomeButtons booking={id} of={when} />}
          <MoveDialog
            booking={{ id, sequence, service: service.slug, therapist: therapist.slug }}
            choices={choices}
            isOffice={isOffice}
          />
          <CancelDialog booking={id} freeUntil={whenText(booking.freeCancelUntil, choices.timeZone)} />
        </>
      )}
      {isOffice && booking.status !== 'booked' && (
        <CorrectDialog booking={id} choices={corrections[booking.status]} />
      )}
    </section>
  )
}
