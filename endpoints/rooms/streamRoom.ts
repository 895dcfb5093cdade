import type { Endpoint, PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { ownBooking, therapistsBooking } from '@/endpoints/ownBooking'
import { STREAM_HEADERS } from '@/server/live/asEventLines'
import { openStreamsOf } from '@/server/live/openStreams'
import { readRoom } from '@/server/rooms/readRoom'
import { roomStream } from '@/server/rooms/roomStream'
import { poolOf } from '@/server/sql'
import { sessionOf } from '@/server/whoAsks'

/**
 * Server-sent events of the room of an own session: `room` with `{ opensAt, closesAt, opened, waiting }`, and
 * a heartbeat; ends with the session. A client who has it open waits in front of the room. 200; 401; 403;
 * 404; 429 beyond six at once for a session; 503.
 */
export function streamRoom(side: 'portal' | 'staff'): Endpoint {
  return {
    path: `/${side}/bookings/:id/room/stream`,
    method: 'get',
    handler: async (req) => {
      const { payload } = req
      const booking = await (side === 'portal' ? ownBooking(req) : therapistsBooking(req))
      const { isVideo, client } = await readRoom(poolOf(payload), booking)
      if (!isVideo) throw new DomainError('not_found', 'This session is not held by video.')
      const session = await sessionBehind(req, side)
      const streams = openStreamsOf(payload)
      streams.refuseMore(session)
      const party = side === 'portal' ? `client:${client}` : `user:${req.user?.id}`
      return new Response(roomStream({ payload, streams, booking, party, session }), {
        headers: STREAM_HEADERS,
      })
    },
  }
}

async function sessionBehind({ payload, headers }: PayloadRequest, side: 'portal' | 'staff') {
  const session = await sessionOf(payload, side === 'portal' ? 'clients' : 'users', headers)
  if (!session) throw new DomainError('not_signed_in', 'Please sign in.')
  return session.id
}
