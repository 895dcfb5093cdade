import type { Endpoint } from 'payload'
import { listQuery } from '@/contracts/lists'
import type { ConversationList } from '@/contracts/messages'
import { partyOf, type Side } from '@/endpoints/messages/partyOf'
import { queryOf } from '@/server/bodyOf'
import { knownId } from '@/server/messages/knownId'
import { countUnread, readConversations } from '@/server/messages/readConversations'
import { readStartable } from '@/server/messages/readStartable'
import { poolOf, sql } from '@/server/sql'

/**
 * Own conversations, the latest written in first. 200 `{ items, nextCursor, unread, startable }`: `unread`
 * over all of them, `startable` with whom one may begin; 401; 403; 422.
 */
export function listConversations(side: Side): Endpoint {
  return {
    path: `/${side}/conversations`,
    method: 'get',
    handler: async (req) => {
      const party = await partyOf(req, side)
      const { cursor, limit } = queryOf(req, listQuery)
      const pool = poolOf(req.payload)
      const last = cursor === undefined ? null : await knownId(pool, 'conversations', cursor)
      const latest = (id: unknown) =>
        sql`coalesce((select max(n.position) from messages n where n.conversation_id = ${id}), 0)`
      const only = last
        ? sql`(coalesce(last.position, 0), c.id) < (${latest(sql`${last}::uuid`)}, ${last}::uuid)`
        : undefined
      const [found, unread, startable] = await Promise.all([
        readConversations(pool, { party, only, limit: limit + 1 }),
        countUnread(pool, party),
        readStartable(pool, party),
      ])
      const items = found.slice(0, limit)
      const nextCursor = found.length > limit ? (items.at(-1)?.id ?? null) : null
      return Response.json({ items, nextCursor, unread, startable } satisfies ConversationList)
    },
  }
}
