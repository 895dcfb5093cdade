import type { Endpoint } from 'payload'
import type { RoomState } from '@/contracts/rooms'
import { DomainError } from '@/domain/errors'
import { joinWindow } from '@/domain/rooms/joinWindow'
import { toIso } from '@/domain/scheduling/instant'
import { therapistsBooking } from '@/endpoints/ownBooking'
import { privately } from '@/server/identityAnswers'
import { readRoom } from '@/server/rooms/readRoom'
import { poolOf } from '@/server/sql'

/** A waiting client asks again every few seconds. */
const SEEN_WITHIN_MS = 15_000

/**
 * What the therapist of a session sees before opening its room. 200 `{ opensAt, closesAt, opened, waiting }`;
 * 401; 403; 404.
 */
export const showRoom: Endpoint = {
  path: '/staff/bookings/:id/room',
  method: 'get',
  handler: async (req) => {
    const view = await readRoom(poolOf(req.payload), await therapistsBooking(req))
    if (!view.isVideo) throw new DomainError('not_found', 'This session is not held by video.')
    const { opensAt, closesAt } = joinWindow(view)
    const answer: RoomState = {
      opensAt: toIso(opensAt),
      closesAt: toIso(closesAt),
      opened: view.openedAt !== null,
      waiting: view.waitingAt !== null && view.now - view.waitingAt < SEEN_WITHIN_MS,
    }
    return privately(answer)
  },
}
