import { anything } from './answers'
import { type Door, door } from './door'
import { entrance, roomState } from './rooms'

const joined = { refusals: [403, 404, 409, 503] }

/** The video rooms of sessions, for the two people of each. */
export const ROOMS: Door[] = [
  door('client', 'post /portal/bookings/:id/room', 'Join', [200, entrance], { refusals: [404, 409, 503] }),
  door('user', 'post /staff/bookings/:id/room', 'Open the room and enter it', [200, entrance], joined),
  door('user', 'get /staff/bookings/:id/room', 'Who waits for it', [200, roomState], {
    refusals: [403, 404],
  }),
  door(
    'client',
    'get /portal/bookings/:id/room/stream',
    'Whether it is open, as it happens',
    [200, anything],
    {
      media: 'text/event-stream',
      refusals: [404, 503],
    },
  ),
  door('user', 'get /staff/bookings/:id/room/stream', 'Who waits, as it happens', [200, anything], {
    media: 'text/event-stream',
    refusals: [403, 404, 503],
  }),
  door('anyone', 'get /dev/rooms/:room', "Demo only: the twin's room", [200, anything], { refusals: [404] }),
]
