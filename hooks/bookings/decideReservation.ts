import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import type { ReserveRequest } from '@/domain/scheduling/bookingRequest'
import { type Living, RESERVATIONS_OF_VISITOR, reserve } from '@/domain/scheduling/reserving'
import { asDocument } from '@/hooks/bookings/asDocument'
import { refuseGone } from '@/hooks/bookings/decidePlacing'
import { lockPlace } from '@/hooks/bookings/lockParties'
import { readPlace } from '@/hooks/bookings/readPlace'
import { nowMillis } from '@/server/clock'
import { timesInDemo } from '@/server/rateLimits'
import { millis, rowsOf, type SqlRunner, sql, transactionOf } from '@/server/sql'

/**
 * A time kept for a visitor as it is to be written: nobody's, without a hold, in the therapist's calendar.
 * @throws DomainError not_found, slot_taken, slot_not_offered, rate_limited
 */
export async function decideReservation(req: PayloadRequest, request: ReserveRequest) {
  const tx = await transactionOf(req)
  const { visitor, startsAt, attemptId, attemptFor, client } = request
  // Two of one visitor come one after the other, at whichever therapists: they are counted together.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reservations:${visitor}`}, 0))`)
  const wanted = { ...request, client: null, overbooked: false, reservation: request.instead }
  const { service, therapist, kept: isKept } = refuseGone(await lockPlace(tx, wanted))
  // Given up for itself it would last for ever.
  if (isKept) throw new DomainError('slot_taken', 'This time is kept for you already.')
  const { offer, place } = await readPlace(tx, { client, startsAt, service, therapist }, null)
  const { credits, creditType } = offer
  const living = await readLiving(tx, visitor, therapist)
  const asked = { id: uuidv7(), service, credits, creditType, place, living }
  const reservation = reserve(asked, offer, offer.offer.now)
  req.context.decision = { booking: reservation, entries: [], grants: [] }
  const clientTimeZone = offer.offer.hours.timeZone
  return asDocument(reservation, { attemptId, attemptFor, clientTimeZone, visitor })
}

async function readLiving(tx: SqlRunner, visitor: string, therapist: string): Promise<Living> {
  const [found] = await rowsOf<Omit<Living, 'visitorMost'>>(
    tx,
    sql`select (count(*) filter (where visitor = ${visitor}))::int as "ofVisitor",
          (count(*) filter (where therapist_id = ${therapist}::uuid))::int as "ofTherapist",
          ${millis(sql`min(reserved_until)`)} as "nextEnd"
        from bookings where status = 'reserved' and (visitor = ${visitor} or therapist_id = ${therapist}::uuid)
          and reserved_until > to_timestamp(${nowMillis()} / 1000)`,
  )
  if (!found) throw new Error('reservations were not counted')
  return { ...found, visitorMost: timesInDemo(RESERVATIONS_OF_VISITOR) }
}
