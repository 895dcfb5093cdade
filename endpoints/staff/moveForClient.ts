import type { Endpoint } from 'payload'
import { moveForClient as contract } from '@/contracts/bookings'
import { DomainError } from '@/domain/errors'
import { moveTo } from '@/endpoints/moveTo'
import { isOffice, staffBooking } from '@/endpoints/ownBooking'
import { bodyOf } from '@/server/bodyOf'
import { staffOf } from '@/server/whoAsks'

/**
 * The practice moves a session, to another therapist too. Therapists move their own within their own
 * calendar. 200 `{ booking }`; 403; 404; 409 stale_booking, slot_taken, slot_not_offered, client_busy,
 * outcome_exists.
 */
export const moveForClient: Endpoint = {
  path: '/staff/bookings/:id/move',
  method: 'post',
  handler: async (req) => {
    const id = await staffBooking(req)
    const move = await bodyOf(req, contract)
    const beyondOwn = move.overbooked || move.therapist !== null
    if (beyondOwn && !isOffice(await staffOf(req))) {
      throw new DomainError('not_allowed', 'Only the office books over a session or gives it to a colleague.')
    }
    return Response.json({ booking: await moveTo(req, id, { ...move, by: 'practice' }) })
  },
}
