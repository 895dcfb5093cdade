import type { Job, JobContext } from '@/jobs/job'
import { poolOf, rowsOf, sql } from '@/server/sql'

/**
 * Which of the jobs have something to do at `now` (epoch milliseconds): one question for all of them, so that
 * a tick that finds nothing costs little however many jobs there are. Where the question itself fails, all of
 * them have: each then fails or not by itself.
 */
export async function readDue(context: JobContext, jobs: Job[], now: number): Promise<Set<Job>> {
  const moment = { now, at: sql`to_timestamp(${now / 1000}::float8)` }
  const asked = jobs.flatMap((job) => (job.due ? [{ job, condition: job.due(moment, context) }] : []))
  const always = jobs.filter((job) => !job.due)
  if (asked.length === 0) return new Set(always)
  try {
    const list = asked.map(({ job, condition }) => sql`(${condition}) as ${sql.identifier(job.name)}`)
    const [row] = await rowsOf<Record<string, boolean>>(
      poolOf(context.payload),
      sql`select ${sql.join(list, sql`, `)}`,
    )
    return new Set([...always, ...asked.filter(({ job }) => row?.[job.name]).map(({ job }) => job)])
  } catch (err) {
    context.payload.logger.error({ err, msg: 'what is due could not be asked; every job looks for itself' })
    return new Set(jobs)
  }
}
