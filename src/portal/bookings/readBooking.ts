import type { Booking } from '../answers'
import { readAnswer } from '../session/readAnswer'

/** One of the client's own bookings; any other is a page that is not there. */
export const readBooking = async (id: string) => {
  const answer = await readAnswer<Booking | { booking: Booking }>(
    `/portal/bookings/${encodeURIComponent(id)}`,
  )
  return 'booking' in answer ? answer.booking : answer
}
