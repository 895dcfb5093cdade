import type { Endpoint } from 'payload'
import { staffBooking } from '@/endpoints/ownBooking'
import { changeBooking } from '@/endpoints/writeBooking'

/** The client did not come. 200 `{ booking }`; 403; 404; 409 outcome_exists, too_early. */
export const recordNoShow: Endpoint = {
  path: '/staff/bookings/:id/no-show',
  method: 'post',
  handler: async (req) => {
    const id = await staffBooking(req)
    return Response.json({ booking: await changeBooking(req, id, { type: 'recordNoShow' }) })
  },
}
