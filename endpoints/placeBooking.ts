import type { PayloadRequest } from 'payload'
import type { BookingView } from '@/contracts/bookings'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { toIso } from '@/domain/scheduling/instant'
import { writeBooking } from '@/endpoints/writeBooking'
import { nextFreeSlots } from '@/server/availability'
import { readBookingViews } from '@/server/readBookingViews'
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
  const { service, therapist, ...rest } = wanted
  const { published, ...ids } = await idsOf(req, service, therapist)
  const attemptFor = [
    ids.service,
    ids.therapist,
    toIso(wanted.startsAt),
    ...(wanted.overbooked ? ['overbooked'] : []),
  ].join('|')
  const request: BookingRequest = { type: 'book', ...rest, ...ids, attemptFor }
  try {
    if (!published) refuseUnpublished()
    return await writeBooking(req, null, request)
  } catch (error) {
    const earlier = await findAttempt(req, wanted, attemptFor)
    if (earlier) return earlier
    throw await withNextSlots(req, error, wanted)
  }
}

async function idsOf(req: PayloadRequest, service: string, therapist: string) {
  const [ids] = await rowsOf<{ service: string; therapist: string; published: boolean }>(
    poolOf(req.payload),
    sql`select s.id as service, t.id as therapist, s.published and t.published as published
        from services s, therapists t where s.slug = ${service} and t.slug = ${therapist}`,
  )
  return ids ?? refuseUnpublished()
}

function refuseUnpublished(): never {
  throw new DomainError('not_found', 'This service or therapist is not to be booked.')
}

async function findAttempt(
  req: PayloadRequest,
  wanted: Wanted,
  attemptFor: string,
): Promise<BookingView | null> {
  const which = sql`b.client_id = ${wanted.client}::uuid and b.attempt_id = ${wanted.attemptId}`
  const [first] = await rowsOf<{ attemptFor: string }>(
    poolOf(req.payload),
    sql`select b.attempt_for as "attemptFor" from bookings b where ${which}`,
  )
  if (!first) return null
  if (first.attemptFor !== attemptFor) {
    throw new DomainError('attempt_reused', 'This attempt was already used for another session.')
  }
  const [earlier] = await readBookingViews(poolOf(req.payload), which)
  return earlier ?? null
}

async function withNextSlots(req: PayloadRequest, error: unknown, wanted: Wanted): Promise<unknown> {
  const refusal = error instanceof DomainError ? error : refusalOfConstraint(error)
  if (refusal?.code !== 'slot_taken' && refusal?.code !== 'slot_not_offered') return error
  const next = await nextFreeSlots(req.payload, wanted)
  return new DomainError(refusal.code, refusal.message, { facts: refusal.facts, next })
}
