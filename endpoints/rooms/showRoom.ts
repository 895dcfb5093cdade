import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import { therapistsBooking } from '@/endpoints/ownBooking'
import { privately } from '@/server/identityAnswers'
import { readRoom } from '@/server/rooms/readRoom'
import { readRoomState } from '@/server/rooms/readRoomState'
import { poolOf } from '@/server/sql'

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
    return privately(await readRoomState(req.payload, view.booking))
  },
}
