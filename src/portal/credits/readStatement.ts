import type { Booking, Credits, Page } from '../answers'
import { readAnswer } from '../session/readAnswer'

/**
 * Credits with their entries, at an instant or now, the sessions the entries speak of, and how many of a
 * series wait for credits.
 */
export const readStatement = async (at?: string) => {
  const [credits, bookings] = await Promise.all([
    readAnswer<Credits>(at ? `/portal/credits?${new URLSearchParams({ at })}` : '/portal/credits'),
    readAnswer<Page<Booking>>('/portal/bookings?limit=100'),
  ])
  const planned = bookings.items.filter(({ missing }) => missing === 'credits').length
  return { credits, bookings: new Map(bookings.items.map((booking) => [booking.id, booking])), planned }
}
