import type { Endpoint } from 'payload'
import { bookSession as contract } from '@/contracts/bookings'
import { placeBooking } from '@/endpoints/placeBooking'
import { bodyOf } from '@/server/bodyOf'
import { limit } from '@/server/rateLimits'
import { clientOf } from '@/server/whoAsks'

/**
 * The client books. 201 `{ booking }`, for a repeat of the same attempt too; 401; 402 insufficient_credits;
 * 403 where the client took back the agreement to the use of their data; 404; 409 slot_not_offered,
 * slot_taken, client_busy, attempt_reused; 422; 429.
 */
export const bookSession: Endpoint = {
  path: '/portal/bookings',
  method: 'post',
  handler: async (req) => {
    const client = await clientOf(req)
    const id = String(client.id)
    await limit(req.payload, 'booking', id)
    const wanted = await bodyOf(req, contract)
    const booking = await placeBooking(req, {
      ...wanted,
      client: id,
      by: 'client',
      overbooked: false,
      reason: null,
    })
    return Response.json({ booking }, { status: 201 })
  },
}
