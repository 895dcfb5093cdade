import { DomainError } from '@/domain/errors'
import type { Booking, BookingPolicy, Command, Place } from '@/domain/scheduling/booking'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { placement } from '@/domain/scheduling/slots'
import { isClientBusy } from '@/hooks/bookings/readSituation'
import { type ReadOffer, readOffers } from '@/server/offers'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Wanted = { therapist: string; service: string; startsAt: number; client: string }

/** The offer that a booking at this instant would take up. @throws DomainError not_found where there is none */
export async function readOfferFor(runner: SqlRunner, wanted: Wanted, except: string | null): Promise<ReadOffer> {
  const { therapist, service, startsAt, client } = wanted
  const which = sql`t.id = ${therapist}::uuid and s.id = ${service}::uuid`
  const [offer] = await readOffers(runner, which, { from: startsAt, to: startsAt + 1, client, except })
  if (!offer) throw new DomainError('not_found', 'This service is not given by this therapist.')
  return offer
}

/** The place in the calendar, and what stands there. */
export async function placeFor(
  runner: SqlRunner,
  { offer, startsAt, client, except }: { offer: ReadOffer; startsAt: number; client: string; except: string | null },
): Promise<Place> {
  const endsAt = startsAt + offer.minutes * MINUTE_MS
  return {
    therapist: offer.therapist,
    startsAt,
    endsAt,
    blocksFrom: startsAt - offer.offer.bufferBefore * MINUTE_MS,
    blocksTo: endsAt + offer.offer.bufferAfter * MINUTE_MS,
    placement: placement(startsAt, offer.offer),
    clientIsBusy: await isClientBusy(runner, client, { startsAt, endsAt, except }),
  }
}

/** A request for an existing booking, with what had to be looked up for it. */
export async function asCommand(
  runner: SqlRunner,
  booking: Booking,
  request: Exclude<BookingRequest, { type: 'book' }>,
): Promise<{ command: Command; policy: BookingPolicy }> {
  if (request.type !== 'reschedule') return { command: request, policy: await readPolicy(runner) }
  const { client, service, id } = booking
  const therapist = request.therapist ?? booking.therapist
  const offer = await readOfferFor(runner, { therapist, service, startsAt: request.startsAt, client }, id)
  const place = await placeFor(runner, { offer, startsAt: request.startsAt, client, except: id })
  return { command: { ...request, place }, policy: offer }
}

async function readPolicy(runner: SqlRunner): Promise<BookingPolicy> {
  const [policy] = await rowsOf<BookingPolicy>(
    runner,
    sql`select cancellation_hours as "cancellationHours", late_cancel_policy as "lateCancelPolicy" from practice`,
  )
  if (!policy) throw new Error('the practice has no settings')
  return policy
}
