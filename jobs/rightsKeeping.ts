import { eachRow } from '@/jobs/eachRow'
import type { Job } from '@/jobs/job'
import { eraseClient } from '@/server/rights/eraseClient'
import { retain } from '@/server/rights/retain'
import { poolOf, rowsOf, sql } from '@/server/sql'

const BATCH = 100

/**
 * Carries out what people asked for, and what nobody has to ask for: erasures whose days of grace are over,
 * each in a transaction of its own, and once a night what is kept no longer than its term.
 */
export const rightsKeeping: Job = {
  name: 'rights-keeping',
  run: async (context, now) => {
    const { payload } = context
    const due = await rowsOf<{ id: string }>(
      poolOf(payload),
      sql`select id from erasures where done_at is null and taken_back_at is null
            and due_at <= to_timestamp(${now / 1000}::float8)
          order by due_at, id limit ${BATCH}`,
    )
    let heldUp = 0
    const { done, failed } = await eachRow(context, due, async (id) => {
      const outcome = await eraseClient(payload, id)
      if (outcome === 'held_up') heldUp += 1
      return outcome === 'erased'
    })
    const counts = { erased: done, heldUp, failed, ...(await retain(payload, now)) }
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
  },
}
