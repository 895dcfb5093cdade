import type { Endpoint } from 'payload'
import { poolOf, sql } from '@/server/sql'
import { endWaiting } from '@/server/waiting/endWaiting'
import { clientOf } from '@/server/whoAsks'

/** The client waits no more. 200 `{ message }`, for a repeat too; 401; 404. */
export const leaveWaitlist: Endpoint = {
  path: '/portal/waitlist/:id',
  method: 'delete',
  handler: async (req) => {
    const client = await clientOf(req)
    const id = String(req.routeParams?.id ?? '')
    await endWaiting(poolOf(req.payload), id, sql`client_id = ${client.id}::uuid`)
    return Response.json({ message: 'You wait no more for this.' })
  },
}
