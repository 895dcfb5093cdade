import type { Endpoint } from 'payload'
import { appendAudit } from '@/server/recordAudit'
import { sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import { endWaiting } from '@/server/waiting/endWaiting'
import { staffOf } from '@/server/whoAsks'

/** Staff take somebody off the waiting list; on record. 200 `{ message }`; 401; 403; 404. */
export const endWait: Endpoint = {
  path: '/staff/waitlist/:id',
  method: 'delete',
  handler: async (req) => {
    const user = await staffOf(req, 'owner', 'staff')
    const id = String(req.routeParams?.id ?? '')
    await sqlTransaction(req.payload, async (tx) => {
      const client = await endWaiting(tx, id, sql`true`)
      const actor = `user:${user.id}`
      await appendAudit(tx, { action: 'wait_ended', actor, subject: `client:${client}`, facts: { wait: id } })
    })
    return Response.json({ message: 'They wait no more for this.' })
  },
}
