import type { Endpoint } from 'payload'
import { asCursor, fromCursor, listQuery } from '@/contracts/lists'
import { queryOf } from '@/server/bodyOf'
import { readBookingViews } from '@/server/readBookingViews'
import { sql } from '@/server/sql'
import { clientOf } from '@/server/whoAsks'

/** The client's own bookings, newest start first. 200 `{ items, nextCursor }`; 401; 422. */
export const listBookings: Endpoint = {
  path: '/portal/bookings',
  method: 'get',
  handler: async (req) => {
    const client = await clientOf(req)
    const { cursor, limit } = queryOf(req, listQuery)
    const after = fromCursor(cursor)
    const beyond = after
      ? sql`(b.starts_at, b.id) < (to_timestamp(${after.at / 1000}::float8), ${after.id}::uuid)`
      : sql`true`
    const which = sql`b.client_id = ${client.id}::uuid and ${beyond}`
    const found = await readBookingViews(req.payload, which, limit + 1)
    const items = found.slice(0, limit)
    const last = found.length > limit ? items.at(-1) : undefined
    const nextCursor = last ? asCursor({ at: Date.parse(last.startsAt), id: last.id }) : null
    return Response.json({ items, nextCursor })
  },
}
