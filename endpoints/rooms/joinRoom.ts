import type { Endpoint } from 'payload'
import type { Entrance } from '@/contracts/rooms'
import type { RoomProvider } from '@/domain/rooms/provider'
import { toIso } from '@/domain/scheduling/instant'
import { ownBooking } from '@/endpoints/ownBooking'
import { env } from '@/server/env'
import { privately } from '@/server/identityAnswers'
import { enterRoom } from '@/server/rooms/enterRoom'

/**
 * The client joins. 200 `{ joinUrl, expiresAt, opened }`, the address of the waiting room until the therapist
 * has opened it; 401; 404 for another person's session or one that is not by video; 409 too_early, too_late,
 * outcome_exists, stale_booking; 503.
 */
export function joinRoom(rooms: RoomProvider): Endpoint {
  return {
    path: '/portal/bookings/:id/room',
    method: 'post',
    handler: async (req) => {
      const booking = await ownBooking(req)
      const { joinUrl, expiresAt } = await enterRoom(req, { booking, side: 'client' }, rooms)
      const answer: Entrance = {
        joinUrl: joinUrl ?? `${env().SITE_URL}/portal/room/${booking}`,
        expiresAt: toIso(expiresAt),
        opened: joinUrl !== null,
      }
      return privately(answer)
    },
  }
}
