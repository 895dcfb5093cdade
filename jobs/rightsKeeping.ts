import { eachRow } from '@/jobs/eachRow'
import type { Job } from '@/jobs/job'
import { eraseClient } from '@/server/rights/eraseClient'
import { isRetained, retain } from '@/server/rights/retain'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'

const BATCH = 100

const due = (at: Statement) => sql`erasures
  where done_at is null and taken_back_at is null and due_at <= ${at}`

/**
 * Carries out what people asked for, and what nobody has to ask for: erasures whose days of grace are over,
 * each in a transaction of its own, and once a night what is kept no longer than its term.
 */
export const rightsKeeping: Job = {
  name: 'rights-keeping',
  due: ({ now, at }, { payload }) =>
    sql`(${!isRetained(payload, now)}::boolean or exists (select from ${due(at)}))`,
  run: async (context, now) => {
    const { payload } = context
    const asked = await rowsOf<{ id: string }>(
      poolOf(payload),
      sql`select id from ${due(sql`to_timestamp(${now / 1000}::float8)`)}
          order by due_at, id limit ${BATCH}`,
    )
    let heldUp = 0
    const { done, failed } = await eachRow(context, asked, async (id) => {
      const outcome = await eraseClient(payload, id)
      if (outcome === 'held_up') heldUp += 1
      return outcome === 'erased'
    })
    const counts = { erased: done, heldUp, failed, ...(await retain(payload, now)) }
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
  },
}
