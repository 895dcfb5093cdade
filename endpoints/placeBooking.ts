import type { PayloadRequest } from 'payload'
import type { BookingView } from '@/contracts/bookings'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { toIso } from '@/domain/scheduling/instant'
import { findAttempt } from '@/endpoints/findAttempt'
import { writeBooking } from '@/endpoints/writeBooking'
import { nextFreeSlots } from '@/server/availability'
import { refusalOfConstraint } from '@/server/refusalOfConstraint'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type Wanted = {
  client: string
  service: string
  therapist: string
  startsAt: number
  attemptId: string
  by: 'client' | 'practice'
  overbooked: boolean
  reason: string | null
}

/**
 * Books, and answers a repeat of the same attempt with the booking as it now is. `service` and `therapist` by
 * slug. The attempt is looked up only when booking was refused: a repeat always is, by its own first booking
 * or by the unique key of the attempt.
 * @throws DomainError attempt_reused, or what `decide` refuses (slot_taken names the next free times)
 */
export async function placeBooking(req: PayloadRequest, wanted: Wanted): Promise<BookingView> {
  const { service: _, therapist: __, ...rest } = wanted
  const { published, taken, ...ids } = await readWanted(req, wanted)
  const attemptFor = [
    ids.service,
    ids.therapist,
    toIso(wanted.startsAt),
    ...(wanted.overbooked ? ['overbooked'] : []),
  ].join('|')
  const request: BookingRequest = { type: 'book', ...rest, ...ids, attemptFor }
  try {
    if (!published) refuseUnpublished()
    // A crowd wants one time: whoever can see that it is gone need not queue for the locks to learn it.
    if (taken && !wanted.overbooked) throw new DomainError('slot_taken', 'This time has just been taken.')
    return await writeBooking(req, null, request)
  } catch (error) {
    const earlier = await findAttempt(req, wanted, attemptFor)
    if (earlier) return earlier
    throw await withNextSlots(req, error, wanted)
  }
}

async function readWanted(req: PayloadRequest, { service, therapist, client, startsAt }: Wanted) {
  const [found] = await rowsOf<{ service: string; therapist: string; published: boolean; taken: boolean }>(
    poolOf(req.payload),
    sql`select s.id as service, t.id as therapist, s.published and t.published as published,
          exists (select 1 from bookings b where b.therapist_id = t.id and b.client_id <> ${client}::uuid
            and b.starts_at = to_timestamp(${startsAt / 1000}::float8) and b.status <> 'cancelled') as taken
        from services s, therapists t where s.slug = ${service} and t.slug = ${therapist}`,
  )
  return found ?? refuseUnpublished()
}

function refuseUnpublished(): never {
  throw new DomainError('not_found', 'This service or therapist is not to be booked.')
}

async function withNextSlots(req: PayloadRequest, error: unknown, wanted: Wanted): Promise<unknown> {
  const refusal = error instanceof DomainError ? error : refusalOfConstraint(error)
  if (refusal?.code !== 'slot_taken' && refusal?.code !== 'slot_not_offered') return error
  const next = await nextFreeSlots(req.payload, wanted)
  return new DomainError(refusal.code, refusal.message, { facts: refusal.facts, next })
}
