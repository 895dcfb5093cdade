import type { Booking, BookingPolicy, Command } from '@/domain/scheduling/booking'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { readPlace } from '@/hooks/bookings/readPlace'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Change = Exclude<BookingRequest, { type: 'book' | 'reserve' }>

/** A request for an existing booking, with what had to be looked up for it. */
export async function asCommand(
  runner: SqlRunner,
  booking: Booking,
  request: Change,
): Promise<{ command: Command; policy: BookingPolicy }> {
  if (request.type !== 'reschedule') return { command: request, policy: await readPolicy(runner) }
  const { client, service, id } = booking
  const therapist = request.therapist ?? booking.therapist
  const wanted = { therapist, service, startsAt: request.startsAt, client }
  const { offer, place } = await readPlace(runner, wanted, id)
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
