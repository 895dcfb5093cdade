import type { PayloadRequest } from 'payload'
import type { BookingView } from '@/contracts/bookings'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { toIso } from '@/domain/scheduling/instant'
import { findAttempt } from '@/endpoints/findAttempt'
import { withNextSlots } from '@/endpoints/withNextSlots'
import { writeBooking } from '@/endpoints/writeBooking'
import { asBookingView } from '@/server/readBookingViews'
import { tokenHashOf } from '@/server/sessionCookies'

export type Wanted = {
  client: string
  service: string
  therapist: string
  startsAt: number
  attemptId: string
  by: 'client' | 'practice'
  overbooked: boolean
  reason: string | null
  /** The secret under which the time may be kept. */
  reservation: string | null
}

/** What was booked is no time that is kept for a visitor. */
type Session = Parameters<typeof asBookingView>[0]

/**
 * Books, and answers a repeat of the same attempt with the booking as it now is. `service` and `therapist` by
 * slug. The attempt is looked up only when booking was refused: a repeat always is, by its own first booking
 * or by the unique key of the attempt.
 * @throws DomainError attempt_reused, or what `decide` refuses (slot_taken names the next free times)
 */
export async function placeBooking(req: PayloadRequest, wanted: Wanted): Promise<BookingView> {
  const { service, therapist, startsAt, overbooked } = wanted
  const attemptFor = [service, therapist, toIso(startsAt), ...(overbooked ? ['overbooked'] : [])].join('|')
  const reservation = wanted.reservation && tokenHashOf(wanted.reservation)
  const request: BookingRequest = { type: 'book', ...wanted, attemptFor, reservation }
  try {
    return asBookingView((await writeBooking(req, null, request)) as Session, { service, therapist })
  } catch (error) {
    const earlier = await findAttempt(req, wanted, attemptFor)
    if (earlier) return earlier
    throw await withNextSlots(req, error, wanted)
  }
}
