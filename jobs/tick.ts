import type { Counts, Job, JobContext } from '@/jobs/job'
import { noShowSweep } from '@/jobs/noShowSweep'
import { renewalScan } from '@/jobs/renewalScan'
import { readNow } from '@/server/clock'
import { poolOf } from '@/server/sql'

/** In the order in which a tick runs them. */
export const JOBS: Job[] = [renewalScan, noShowSweep]

export type Tick = { at: string; jobs: Record<string, Counts> }

/**
 * Runs every job once (or the one named), one after the other. Safe to run beside other workers.
 * A job that fails is logged and counted, and stops no other: the next tick tries again.
 */
export async function tick(context: JobContext, only?: string): Promise<Tick> {
  const now = await readNow(poolOf(context.payload))
  const jobs: Tick['jobs'] = {}
  for (const job of JOBS.filter(({ name }) => only === undefined || name === only)) {
    jobs[job.name] = await ran(job, context, now)
  }
  return { at: new Date(now).toISOString(), jobs }
}

async function ran(job: Job, context: JobContext, now: number): Promise<Counts> {
  try {
    return await job.run(context, now)
  } catch (err) {
    context.payload.logger.error({ err, msg: `${job.name} failed; the next tick tries again` })
    return { failed: 1 }
  }
}
