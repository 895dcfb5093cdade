import type { Endpoint } from 'payload'
import { bookForClient as contract } from '@/contracts/bookings'
import { placeBooking } from '@/endpoints/placeBooking'
import { bodyOf } from '@/server/bodyOf'
import { staffOf } from '@/server/whoAsks'

/**
 * Staff book for a client, over another session where they give a reason. 201 `{ booking }`; as the client's
 * door.
 */
export const bookForClient: Endpoint = {
  path: '/staff/bookings',
  method: 'post',
  handler: async (req) => {
    await staffOf(req, 'owner', 'staff')
    const wanted = await bodyOf(req, contract)
    const booking = await placeBooking(req, { ...wanted, by: 'practice', reservation: null })
    return Response.json({ booking }, { status: 201 })
  },
}
