import type { Endpoint } from 'payload'
import { cancelForClient as contract } from '@/contracts/bookings'
import { staffBooking } from '@/endpoints/ownBooking'
import { changeBooking } from '@/endpoints/writeBooking'
import { bodyOf } from '@/server/bodyOf'
import { creditOutcome } from '@/server/creditOutcome'

/**
 * The practice cancels (the credit always comes back), or records that the client did (the client's rules
 * hold). 200 `{ booking, credit }`; 403; 404; 409 outcome_exists, too_late.
 */
export const cancelForClient: Endpoint = {
  path: '/staff/bookings/:id/cancellation',
  method: 'post',
  handler: async (req) => {
    const id = await staffBooking(req)
    const { by, reason } = await bodyOf(req, contract)
    const booking = await changeBooking(req, id, { type: 'cancel', by, reason })
    return Response.json({ booking, credit: await creditOutcome(req.payload, id) })
  },
}
