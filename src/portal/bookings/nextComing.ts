import type { Booking } from '../answers'
import { isComing } from './isComing'

/** The session that comes first, the one that runs now included. */
export const nextComing = (bookings: Iterable<Booking>, now: string): Booking | undefined =>
  [...bookings]
    .filter((booking) => booking.status === 'booked' && isComing(booking, now))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
