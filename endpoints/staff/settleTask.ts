import type { Endpoint } from 'payload'
import { settleTask as contract } from '@/contracts/payments'
import { toIso } from '@/domain/scheduling/instant'
import { officeDocument } from '@/endpoints/staff/officeDocument'
import { bodyOf } from '@/server/bodyOf'
import { actorOf } from '@/server/recordAudit'
import { settleTask as settle } from '@/server/rights/settleTask'

/**
 * Staff have settled what no rule could. 200 `{ task }`; 401; 403; 404; 409 outcome_exists; 422, also for a
 * note about somebody erased, or about nobody.
 */
export const settleTask: Endpoint = {
  path: '/staff/tasks/:id/settlement',
  method: 'post',
  handler: async (req) => {
    const id = await officeDocument(req, 'tasks')
    const { note } = await bodyOf(req, contract)
    const settledAt = await settle(req.payload, { id, note: note ?? undefined, actor: actorOf(req) })
    return Response.json({ task: { id, settledAt: toIso(settledAt) } })
  },
}
