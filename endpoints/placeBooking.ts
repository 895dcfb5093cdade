import type { PayloadRequest } from 'payload'
import type { BookingView } from '@/contracts/bookings'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { toIso } from '@/domain/scheduling/instant'
import { findAttempt } from '@/endpoints/findAttempt'
import { writeBooking } from '@/endpoints/writeBooking'
import { nextFreeSlots } from '@/server/availability'
import { asBookingView } from '@/server/readBookingViews'
import { refusalOfConstraint } from '@/server/refusalOfConstraint'

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
  const { service, therapist, startsAt, overbooked } = wanted
  const attemptFor = [service, therapist, toIso(startsAt), ...(overbooked ? ['overbooked'] : [])].join('|')
  const request: BookingRequest = { type: 'book', ...wanted, attemptFor }
  try {
    return asBookingView(await writeBooking(req, null, request), { service, therapist })
  } catch (error) {
    const earlier = await findAttempt(req, wanted, attemptFor)
    if (earlier) return earlier
    throw await withNextSlots(req, error, wanted)
  }
}

type Missed = Pick<Wanted, 'client' | 'service' | 'therapist' | 'startsAt'>

/** @returns what went wrong, with the next free times where the wanted one is gone */
export async function withNextSlots(req: PayloadRequest, error: unknown, wanted: Missed): Promise<unknown> {
  const refusal = error instanceof DomainError ? error : refusalOfConstraint(error)
  if (refusal?.code !== 'slot_taken' && refusal?.code !== 'slot_not_offered') return error
  const next = await nextFreeSlots(req.payload, wanted)
  return new DomainError(refusal.code, refusal.message, { facts: refusal.facts, next })
}
