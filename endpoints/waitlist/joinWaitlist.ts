import type { Endpoint } from 'payload'
import { joinWaitlist as contract } from '@/contracts/waitlist'
import { bodyOf } from '@/server/bodyOf'
import { limit } from '@/server/rateLimits'
import { poolOf, sql } from '@/server/sql'
import { joinLine } from '@/server/waiting/joinLine'
import { readWaits } from '@/server/waiting/readWaits'
import { clientOf } from '@/server/whoAsks'

/**
 * The client wants to be told of a time that becomes free. 201 `{ wait }`, for a repeat too; 401; 403;
 * 404; 409 locked; 422 for a window that is over or too long, or too many waits; 429.
 */
export const joinWaitlist: Endpoint = {
  path: '/portal/waitlist',
  method: 'post',
  handler: async (req) => {
    const client = String((await clientOf(req)).id)
    await limit(req.payload, 'booking', client)
    const id = await joinLine(req.payload, { client, ...(await bodyOf(req, contract)) })
    const [wait] = await readWaits(poolOf(req.payload), sql`w.id = ${id}::uuid`)
    return Response.json({ wait }, { status: 201 })
  },
}
