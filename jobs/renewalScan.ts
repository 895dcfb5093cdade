import { eachRow } from '@/jobs/eachRow'
import type { Job } from '@/jobs/job'
import { writeAsWorker } from '@/jobs/writeAsWorker'
import { poolOf, rowsOf, sql } from '@/server/sql'

const BATCH = 200

/**
 * Ends the lots whose time has passed: what nobody used by then expires, once. Grants follow with the
 * payments.
 */
export const renewalScan: Job = {
  name: 'renewal-scan',
  run: async (context, now) => {
    const { payload } = context
    const lots = await rowsOf<{ id: string }>(
      poolOf(payload),
      sql`select id from credit_lots where available > 0 and expires_at <= to_timestamp(${now / 1000}::float8)
          order by expires_at, id limit ${BATCH}`,
    )
    const { done, failed } = await eachRow(context, lots, async (id) => {
      const context = { lotRequest: { type: 'expire' } }
      const lot = await writeAsWorker(payload, context, (req) =>
        payload.update({ collection: 'credit-lots', id, data: {}, req, depth: 0 }),
      )
      // Read before the entries moved it: another worker was faster where nothing was left.
      return (lot.available ?? 0) > 0
    })
    return { expired: done, ...(failed > 0 ? { failed } : {}) }
  },
}
