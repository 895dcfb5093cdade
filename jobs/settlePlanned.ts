import { DomainError, type RefusalCode } from '@/domain/errors'
import { eachRow } from '@/jobs/eachRow'
import type { Counts, JobContext } from '@/jobs/job'
import { writeAsWorker } from '@/jobs/writeAsWorker'
import { poolOf, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

const BATCH = 200

/** Why something stays planned for now, or was settled by somebody who was faster. */
const LEFT: RefusalCode[] = ['outcome_exists', 'insufficient_credits', 'too_early', 'locked', 'not_allowed']

/**
 * Settles what is planned and has its credits by now, or is too near to get any: each session in a
 * transaction of its own, the soonest first. A step of `renewal-scan`, after the credits have come. Safe
 * to repeat, and beside other workers: what one of them has booked is planned no more.
 */
export async function settlePlanned(context: JobContext, now: number): Promise<Counts> {
  const { payload } = context
  const ready = await readReady(poolOf(payload), now)
  const { done, failed } = await eachRow(context, ready, async (id) => {
    try {
      await writeAsWorker(payload, { bookingRequest: { type: 'settlePlanned' } }, (req) =>
        payload.update({ collection: 'bookings', id, data: {}, req, depth: 0 }),
      )
      return true
    } catch (error) {
      if (error instanceof DomainError && LEFT.includes(error.code)) return false
      throw error
    }
  })
  return { ...(done > 0 ? { plannedSettled: done } : {}), ...(failed > 0 ? { plannedFailed: failed } : {}) }
}

const ready = (at: Statement) => sql`
  bookings b join clients c on c.id = b.client_id cross join practice p
  where b.status = 'planned' and (b.starts_at < ${at} + make_interval(mins => p.minimum_notice::int)
    or (b.starts_at < ${at} + make_interval(hours => 24 * p.horizon::int) and c.restricted_at is null
      and b.credits <= (select coalesce(sum(l.available), 0) from credit_lots l
        where l.client_id = b.client_id and l.credit_type = b.credit_type and l.available > 0
          and l.frozen is not true and (l.expires_at is null or l.expires_at > b.starts_at))))`

/** A condition: something planned has its credits at \`at\`, or is too near to get any. */
export const plannedReady = (at: Statement) => sql`exists (select from ${ready(at)})`

function readReady(runner: SqlRunner, now: number): Promise<{ id: string }[]> {
  const at = sql`to_timestamp(${now / 1000}::float8)`
  return rowsOf<{ id: string }>(
    runner,
    sql`select b.id from ${ready(at)}
        order by b.starts_at, b.id limit ${BATCH}`,
  )
}
