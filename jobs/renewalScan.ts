import { eachRow } from '@/jobs/eachRow'
import type { Counts, Job, JobContext } from '@/jobs/job'
import { plannedReady, settlePlanned } from '@/jobs/settlePlanned'
import { writeAsWorker } from '@/jobs/writeAsWorker'
import { paymentsDue } from '@/server/payments/claimPayments'
import { scanSubscriptions, subscriptionsDue } from '@/server/payments/scanSubscriptions'
import { settleDue } from '@/server/payments/settleDue'
import { expiryNoticesDue, planExpiryNotices } from '@/server/planExpiryNotices'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'

const BATCH = 200
const PAYMENTS_MAX = 1000

/**
 * Settles what the payment provider told us, asks it for periods that are paid and not granted, and ends the
 * lots whose time has passed: what nobody used by then expires, once. What is planned becomes booked by the
 * credits that came, or is over. Who has credits that end soon is told, some days before, once for each lot.
 */
export const renewalScan: Job = {
  name: 'renewal-scan',
  due: ({ at }) => sql`${paymentsDue(at)} or ${subscriptionsDue(at)} or exists (select from ${endedLots(at)})
    or ${plannedReady(at)} or ${expiryNoticesDue(at)}`,
  nothing: { expired: 0 },
  run: async (context, now) => {
    const money = await settled(context)
    const ended = await expired(context, now)
    const planned = await settlePlanned(context, now)
    const told = await planExpiryNotices(poolOf(context.payload), now, BATCH)
    return { ...money, ...ended, ...planned, ...(told > 0 ? { told } : {}) }
  },
}

/** A provider that does not answer keeps no lot from its end. */
async function settled(context: JobContext): Promise<Counts> {
  const { payload } = context
  try {
    const { processed, parked, waiting } = await settleDue(context, PAYMENTS_MAX)
    const found = await scanSubscriptions(context)
    return withoutZeros({ settled: processed, parked, waiting, renewed: found })
  } catch (err) {
    payload.logger.error({ err, msg: 'payments were not all settled; the next tick tries again' })
    return { unsettled: 1 }
  }
}

function withoutZeros(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

const endedLots = (at: Statement) => sql`credit_lots where available > 0 and expires_at <= ${at}`

async function expired(context: JobContext, now: number): Promise<Counts> {
  const { payload } = context
  const lots = await rowsOf<{ id: string }>(
    poolOf(payload),
    sql`select id from ${endedLots(sql`to_timestamp(${now / 1000}::float8)`)}
        order by expires_at, id limit ${BATCH}`,
  )
  const { done, failed } = await eachRow(context, lots, async (id) => {
    const lot = await writeAsWorker(payload, { lotRequest: { type: 'expire' } }, (req) =>
      payload.update({ collection: 'credit-lots', id, data: {}, req, depth: 0 }),
    )
    // Read before the entries moved it: another worker was faster where nothing was left.
    return (lot.available ?? 0) > 0
  })
  return { expired: done, ...(failed > 0 ? { failed } : {}) }
}
