import type { Endpoint } from 'payload'
import { cancelBooking as contract } from '@/contracts/bookings'
import { ownBooking } from '@/endpoints/ownBooking'
import { changeBooking } from '@/endpoints/writeBooking'
import { bodyOf } from '@/server/bodyOf'
import { creditOutcome } from '@/server/creditOutcome'

/**
 * The client cancels. 200 `{ booking, credit: 'released' | 'forfeited' }`; 404; 409 outcome_exists, too_late.
 */
export const cancelBooking: Endpoint = {
  path: '/portal/bookings/:id/cancellation',
  method: 'post',
  handler: async (req) => {
    const id = await ownBooking(req)
    const { reason } = await bodyOf(req, contract)
    const booking = await changeBooking(req, id, { type: 'cancel', by: 'client', reason })
    return Response.json({ booking, credit: await creditOutcome(req.payload, id) })
  },
}
