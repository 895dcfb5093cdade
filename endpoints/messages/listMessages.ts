import type { Endpoint } from 'payload'
import { listQuery } from '@/contracts/lists'
import { ownConversation, type Side } from '@/endpoints/messages/partyOf'
import { queryOf } from '@/server/bodyOf'
import { before } from '@/server/messages/after'
import { knownId } from '@/server/messages/knownId'
import { ofParty } from '@/server/messages/ofParty'
import { readMessages } from '@/server/messages/readMessages'
import { poolOf, sql } from '@/server/sql'

/** The messages of an own conversation, newest first. 200 `{ items, nextCursor }`; 401; 403; 404; 422. */
export function listMessages(side: Side): Endpoint {
  return {
    path: `/${side}/conversations/:id/messages`,
    method: 'get',
    handler: async (req) => {
      const { party, conversation } = await ownConversation(req, side)
      const { cursor, limit } = queryOf(req, listQuery)
      const last = cursor === undefined ? null : await knownId(poolOf(req.payload), 'messages', cursor)
      const which = sql`${ofParty(party)} and c.id = ${conversation}::uuid and ${before(last)}`
      const found = await readMessages(req.payload, {
        reader: party,
        which,
        order: 'newest',
        limit: limit + 1,
      })
      const items = found.slice(0, limit)
      const nextCursor = found.length > limit ? (items.at(-1)?.id ?? null) : null
      return Response.json({ items, nextCursor })
    },
  }
}
