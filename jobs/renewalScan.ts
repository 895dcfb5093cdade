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
  run: async ({ payload }, now) => {
    const lots = await rowsOf<{ id: string }>(
      poolOf(payload),
      sql`select id from credit_lots where available > 0 and expires_at <= to_timestamp(${now / 1000}::float8)
          order by expires_at, id limit ${BATCH}`,
    )
    for (const { id } of lots) {
      await writeAsWorker(payload, { lotRequest: { type: 'expire' } }, (req) =>
        payload.update({ collection: 'credit-lots', id, data: {}, req, depth: 0 }),
      )
    }
    return { expired: lots.length }
  },
}
