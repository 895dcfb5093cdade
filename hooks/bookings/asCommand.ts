import { DomainError } from '@/domain/errors'
import type { Booking, BookingPolicy, Command } from '@/domain/scheduling/booking'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { openingOf } from '@/domain/scheduling/opening'
import { readPlace } from '@/hooks/bookings/readPlace'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Change = Exclude<BookingRequest, { type: 'book' | 'plan' | 'reserve' }>
type Asked = { command: Command; policy: BookingPolicy }

/** A request for an existing booking, with what had to be looked up for it. */
export async function asCommand(runner: SqlRunner, booking: Booking, request: Change): Promise<Asked> {
  if (request.type === 'settlePlanned') return settling(runner, booking)
  if (request.type !== 'reschedule') return { command: request, policy: await readPolicy(runner) }
  const { client, service, id } = booking
  const therapist = request.therapist ?? booking.therapist
  const wanted = { therapist, service, startsAt: request.startsAt, client }
  const { offer, place } = await readPlace(runner, wanted, id)
  return { command: { ...request, place }, policy: offer }
}

/** Where the therapist does not give the service any more there is no place to look at. */
async function settling(runner: SqlRunner, booking: Booking): Promise<Asked> {
  const type = 'settlePlanned' as const
  try {
    const { offer, place } = await readPlace(runner, booking, booking.id)
    const opening = openingOf(booking.startsAt, offer.offer.policy, offer.offer.now)
    return { command: { type, place, opening }, policy: offer }
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'not_found')) throw error
    return { command: { type, place: null, opening: 'open' }, policy: await readPolicy(runner) }
  }
}

async function readPolicy(runner: SqlRunner): Promise<BookingPolicy> {
  const [policy] = await rowsOf<BookingPolicy>(
    runner,
    sql`select cancellation_hours as "cancellationHours", late_cancel_policy as "lateCancelPolicy" from practice`,
  )
  if (!policy) throw new Error('the practice has no settings')
  return policy
}
