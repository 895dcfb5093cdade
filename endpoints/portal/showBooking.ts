import type { Endpoint } from 'payload'
import { ownBooking } from '@/endpoints/ownBooking'
import { readBooking } from '@/endpoints/writeBooking'

/** One of the client's own bookings. 200 `{ booking }`; 401; 404. */
export const showBooking: Endpoint = {
  path: '/portal/bookings/:id',
  method: 'get',
  handler: async (req) => Response.json({ booking: await readBooking(req, await ownBooking(req)) }),
}
