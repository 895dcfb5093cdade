import type { Endpoint } from 'payload'
import { moveBooking as contract } from '@/contracts/bookings'
import { moveTo } from '@/endpoints/moveTo'
import { ownBooking } from '@/endpoints/ownBooking'
import { bodyOf } from '@/server/bodyOf'
import { limit } from '@/server/rateLimits'
import { clientOf } from '@/server/whoAsks'

/** The client moves a session. 200 `{ booking }`; 404; 409 stale_booking, too_late, slot_taken, … */
export const moveBooking: Endpoint = {
  path: '/portal/bookings/:id/move',
  method: 'post',
  handler: async (req) => {
    const id = await ownBooking(req)
    await limit(req.payload, 'booking', String((await clientOf(req)).id))
    const wanted = await bodyOf(req, contract)
    const booking = await moveTo(req, id, {
      ...wanted,
      by: 'client',
      therapist: null,
      overbooked: false,
      reason: null,
    })
    return Response.json({ booking })
  },
}
