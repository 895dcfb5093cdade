import { eachRow } from '@/jobs/eachRow'
import type { Counts, JobContext } from '@/jobs/job'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { offerTime } from '@/server/waiting/offerTime'

const BATCH = 100

/**
 * Plans who is told of times that became free, each time in a transaction of its own, and ends the waits
 * whose window has passed. A step of `reminder-scan`. Safe to repeat, and beside other workers: a time
 * that is being offered is held, and gone with what it planned.
 */
export async function offerFreed(context: JobContext, now: number): Promise<Counts> {
  const { payload } = context
  const at = sql`to_timestamp(${now / 1000}::float8)`
  await poolOf(payload).execute(
    sql`update waitlist set status = 'over', ended_at = ${at} where status = 'waiting' and "to" <= ${at}`,
  )
  // What is kept for a visitor and over is freed here, where nobody wrote into that calendar meanwhile.
  await poolOf(payload).execute(sql`select end_reservations(array(
    select distinct therapist_id from bookings where status = 'reserved' and reserved_until <= ${at}), null, ${at})`)
  const freed = await rowsOf<{ id: string }>(
    poolOf(payload),
    sql`select id from freed_times order by id limit ${BATCH}`,
  )
  const { done, failed } = await eachRow(context, freed, (id) => offerTime(payload, id, now))
  return { offered: done, offersFailed: failed }
}
