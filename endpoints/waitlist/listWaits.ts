import type { Endpoint } from 'payload'
import { poolOf, sql } from '@/server/sql'
import { readWaits } from '@/server/waiting/readWaits'
import { clientOf } from '@/server/whoAsks'

/** What the client waits for. 200 `{ items }`; 401. */
export const listWaits: Endpoint = {
  path: '/portal/waitlist',
  method: 'get',
  handler: async (req) => {
    const client = await clientOf(req)
    const own = sql`w.client_id = ${client.id}::uuid and w.status = 'waiting'`
    return Response.json({ items: await readWaits(poolOf(req.payload), own) })
  },
}
