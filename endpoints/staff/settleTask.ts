import type { Endpoint } from 'payload'
import { settleTask as contract } from '@/contracts/payments'
import { DomainError } from '@/domain/errors'
import { toIso } from '@/domain/scheduling/instant'
import { officeDocument } from '@/endpoints/staff/officeDocument'
import { bodyOf } from '@/server/bodyOf'
import { nowMillis } from '@/server/clock'
import { actorOf, recordAudit } from '@/server/recordAudit'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** Staff have settled what no rule could. 200 `{ task }`; 401; 403; 404; 409 outcome_exists; 422. */
export const settleTask: Endpoint = {
  path: '/staff/tasks/:id/settlement',
  method: 'post',
  handler: async (req) => {
    const id = await officeDocument(req, 'tasks')
    const { note } = await bodyOf(req, contract)
    const [task] = await rowsOf<{ settledAt: number }>(
      poolOf(req.payload),
      sql`update tasks set settled_at = to_timestamp(${nowMillis()} / 1000), by = ${actorOf(req)},
            facts = facts || jsonb_strip_nulls(jsonb_build_object('note', ${note}::text))
          where id = ${id}::uuid and settled_at is null returning ${millis(sql`settled_at`)} as "settledAt"`,
    )
    if (!task) throw new DomainError('outcome_exists', 'This task is settled already.')
    await recordAudit(req.payload, { action: 'task_settled', actor: actorOf(req), subject: `task:${id}` })
    return Response.json({ task: { id, settledAt: toIso(task.settledAt) } })
  },
}
