import type { Endpoint } from 'payload'
import type { Entrance } from '@/contracts/rooms'
import type { RoomProvider } from '@/domain/rooms/provider'
import { toIso } from '@/domain/scheduling/instant'
import { therapistsBooking } from '@/endpoints/ownBooking'
import { privately } from '@/server/identityAnswers'
import { enterRoom } from '@/server/rooms/enterRoom'

/**
 * The therapist of a session opens its room, enters it and lets the client in. 200 `{ joinUrl, expiresAt,
 * opened }`; 401; 403 for everybody else of the practice; 404; 409 as for the client; 503.
 */
export function openRoom(rooms: RoomProvider): Endpoint {
  return {
    path: '/staff/bookings/:id/room',
    method: 'post',
    handler: async (req) => {
      const booking = await therapistsBooking(req)
      const { joinUrl, expiresAt } = await enterRoom(req, { booking, side: 'therapist' }, rooms)
      if (joinUrl === null) throw new Error('a therapist waits for nobody')
      const answer: Entrance = { joinUrl, expiresAt: toIso(expiresAt), opened: true }
      return privately(answer)
    },
  }
}
