import type { Endpoint, PayloadRequest } from 'payload'
import { streamQuery } from '@/contracts/messages'
import { DomainError } from '@/domain/errors'
import { ownConversation, partyOf, type Side } from '@/endpoints/messages/partyOf'
import { queryOf } from '@/server/bodyOf'
import { STREAM_HEADERS } from '@/server/live/asEventLines'
import { openStreamsOf } from '@/server/live/openStreams'
import { knownId } from '@/server/messages/knownId'
import { messageStream } from '@/server/messages/messageStream'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sessionOf } from '@/server/whoAsks'

/**
 * Server-sent events of own conversations, or of one: `message` with its id, `read`, and a heartbeat. Begins
 * after `Last-Event-ID`, else after `after`, else with what comes now; ends with the session. 200; 401; 403;
 * 404; 422; 429 beyond six at once for a session; 503.
 */
export function streamMessages(side: Side, of: 'one' | 'all'): Endpoint {
  return {
    path: of === 'one' ? `/${side}/conversations/:id/stream` : `/${side}/conversations/stream`,
    method: 'get',
    handler: async (req) => {
      const { party, conversation: only = null } =
        of === 'one' ? await ownConversation(req, side) : { party: await partyOf(req, side) }
      const { payload } = req
      const { id: session } = await sessionBehind(req, side)
      const from = await placeOf(req)
      const streams = openStreamsOf(payload)
      streams.refuseMore(session)
      const body = messageStream({ payload, streams, party, session, only, from })
      return new Response(body, { headers: STREAM_HEADERS })
    },
  }
}

async function sessionBehind({ payload, headers }: PayloadRequest, side: Side) {
  const session = await sessionOf(payload, side === 'portal' ? 'clients' : 'users', headers)
  if (!session) throw new DomainError('not_signed_in', 'Please sign in.')
  return session
}

/** The message after which the stream begins; null for the first one of all. */
async function placeOf(req: PayloadRequest): Promise<string | null> {
  const asked = req.headers.get('last-event-id') || queryOf(req, streamQuery).after
  const pool = poolOf(req.payload)
  if (asked === 'beginning') return null
  if (asked) return await knownId(pool, 'messages', asked)
  const [last] = await rowsOf<{ id: string }>(
    pool,
    sql`select id from messages order by position desc limit 1`,
  )
  return last?.id ?? null
}
