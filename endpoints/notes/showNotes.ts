import type { Endpoint } from 'payload'
import { asCursor, fromCursor, listQuery } from '@/contracts/lists'
import { askNotes } from '@/contracts/notes'
import { readableNote } from '@/endpoints/notes/ownNote'
import { tellNote } from '@/endpoints/notes/tellNote'
import { queryOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { asHead, readNotes } from '@/server/notes/readNotes'
import { poolOf, type Statement, sql } from '@/server/sql'
import { staffOf } from '@/server/whoAsks'

const AMENDMENTS_MAX = 100

/**
 * Notes of the signed-in therapist, and what was handed to them: as a list without a word of theirs, and one
 * by one with what amends it; who reads which is on record. 200; 401; 403 for everybody else, owners too;
 * 404; 422.
 */
export const showNotes: Endpoint[] = [
  {
    path: '/staff/notes',
    method: 'get',
    handler: async (req) => {
      const { id: user } = await staffOf(req, 'therapist')
      const { client, cursor, limit } = queryOf(req, listQuery.extend(askNotes.shape))
      const which = sql`${client ? sql`n.client_id = ${client}::uuid` : sql`true`} and ${beyond(cursor)}`
      const found = await readNotes(poolOf(req.payload), { user, which, limit: limit + 1 })
      const items = found.slice(0, limit)
      const last = found.length > limit ? items.at(-1) : undefined
      const nextCursor = last ? asCursor({ at: last.createdAt, id: last.id }) : null
      return privately({ items: items.map(asHead), nextCursor })
    },
  },
  {
    path: '/staff/notes/:id',
    method: 'get',
    handler: async (req) => {
      const row = await readableNote(req)
      const which = sql`n.amends_id = ${row.id}::uuid`
      const user = String(req.user?.id)
      const amending = await readNotes(poolOf(req.payload), { user, which, limit: AMENDMENTS_MAX })
      const amendments = []
      for (const one of amending.reverse()) amendments.push(await tellNote(req, one))
      return privately({ note: await tellNote(req, row), amendments })
    },
  },
]

function beyond(cursor: string | undefined): Statement {
  const after = fromCursor(cursor)
  if (!after) return sql`true`
  return sql`(n.created_at, n.id) < (to_timestamp(${after.at / 1000}::float8), ${after.id}::uuid)`
}
