import type { Endpoint } from 'payload'
import { correctBooking as contract } from '@/contracts/bookings'
import { staffBooking } from '@/endpoints/ownBooking'
import { changeBooking } from '@/endpoints/writeBooking'
import { bodyOf } from '@/server/bodyOf'
import { staffOf } from '@/server/whoAsks'

/**
 * Staff set an outcome right, or waive a forfeit. 200 `{ booking }`; 402; 403; 404; 409 outcome_exists; 422.
 */
export const correctBooking: Endpoint = {
  path: '/staff/bookings/:id/correction',
  method: 'post',
  handler: async (req) => {
    await staffOf(req, 'owner', 'staff')
    const id = await staffBooking(req)
    const { to, reason } = await bodyOf(req, contract)
    const request =
      to === 'waived' ? ({ type: 'waive', reason } as const) : ({ type: 'correct', to, reason } as const)
    return Response.json({ booking: await changeBooking(req, id, request) })
  },
}
