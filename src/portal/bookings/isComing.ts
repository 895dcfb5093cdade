import type { Booking } from '../answers'
import { isBefore } from '../time/weeks'

/** Still to take place, or taking place now. */
export const isComing = (booking: Booking, now: string) =>
  booking.status === 'booked' && isBefore(now, booking.endsAt)
