import { hasRole } from '@/domain/identity/roles'
import type { BookingStatus } from '@/domain/scheduling/booking'
import { WriteNote } from '../notes/WriteNote'
import type { PanelProps } from '../panel/PanelProps'
import { whenText } from '../panel/whenText'
import { isOwn } from '../room/isOwn'
import { RoomLink } from '../room/RoomLink'
import { wordsIn } from '../words/wordsIn'
import { CancelDialog } from './CancelDialog'
import { CorrectDialog } from './CorrectDialog'
import { corrections } from './corrections'
import { MoveDialog } from './MoveDialog'
import { OutcomeButtons } from './OutcomeButtons'
import { readChoices } from './readChoices'

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
export async function BookingActions({ id, user, payload, i18n }: PanelProps) {
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
  const t = wordsIn(i18n)
  const isOffice = hasRole(user, 'owner', 'staff')
  const choices = await readChoices(payload, user)
  const when = whenText(booking.startsAt, choices.timeZone, i18n.language)
  const hasBegun = Date.parse(booking.startsAt) <= Date.now()
  const { sequence, service, therapist, client } = booking
  return (
    <section className="trs-actions" aria-label={t('Bookings.label')}>
      <p>
        <strong>{t(`Bookings.status.${booking.status}`)}</strong> · {when} · {service.name} ·{' '}
        {therapist.displayName} · <a href={`/admin/collections/clients/${client.id}`}>{client.name}</a>
      </p>
      {isOwn(therapist, user.id) && (
        <RoomLink booking={booking} modality={service.modality} of={when} i18n={i18n} />
      )}
      {isOwn(therapist, user.id) && (
        <WriteNote about={{ booking: id }} label={t('Bookings.note')} of={when} />
      )}
      {booking.status === 'booked' && (
        <>
          {hasBegun && <OutcomeButtons booking={id} of={when} />}
          <MoveDialog
            booking={{ id, sequence, service: service.slug, therapist: therapist.slug }}
            choices={choices}
            isOffice={isOffice}
          />
          <CancelDialog
            booking={id}
            freeUntil={whenText(booking.freeCancelUntil, choices.timeZone, i18n.language)}
          />
        </>
      )}
      {isOffice && booking.status !== 'booked' && (
        <CorrectDialog booking={id} choices={corrections[booking.status]} />
      )}
    </section>
  )
}
