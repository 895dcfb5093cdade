import type { Booking } from '../answers'
import { isBefore } from '../time/weeks'

/** Still to take place, or taking place now; what is planned too. */
export const isComing = (booking: Booking, now: string) =>
  (booking.status === 'booked' || booking.status === 'planned') && isBefore(now, booking.endsAt)
