import type { Counts, Job, JobContext } from '@/jobs/job'
import { noShowSweep } from '@/jobs/noShowSweep'
import { notificationDispatch } from '@/jobs/notificationDispatch'
import { publishScan } from '@/jobs/publishScan'
import { readDue } from '@/jobs/readDue'
import { reconcileNightly } from '@/jobs/reconcileNightly'
import { recordSeal } from '@/jobs/recordSeal'
import { reminderScan } from '@/jobs/reminderScan'
import { renewalScan } from '@/jobs/renewalScan'
import { rightsKeeping } from '@/jobs/rightsKeeping'
import { isAtWork, JOB_WITHIN_MS, runJob } from '@/jobs/runJob'
import { readNow } from '@/server/clock'
import { poolOf } from '@/server/sql'

/**
 * In the order in which a tick runs them: what is planned in a tick is sent in it, and what takes longest and
 * hurries least comes last.
 */
export const JOBS: Job[] = [
  reminderScan,
  renewalScan,
  noShowSweep,
  publishScan,
  notificationDispatch,
  rightsKeeping,
  recordSeal,
  reconcileNightly,
]

export type Tick = { at: string; jobs: Record<string, Counts> }

/** `between` is called before each job. */
type Settings = { jobs?: Job[]; withinMs?: number; between?: () => Promise<void> }

/**
 * Runs every job once (or the one named) that has something to do, one after the other. Safe to run beside
 * other workers. A job that fails or hangs is logged and counted, and stops no other: the next tick tries
 * again.
 */
export async function tick(
  context: JobContext,
  only?: string,
  { jobs = JOBS, withinMs = JOB_WITHIN_MS, between }: Settings = {},
): Promise<Tick> {
  const now = await readNow(poolOf(context.payload))
  const done: Tick['jobs'] = {}
  const wanted = jobs.filter(({ name }) => only === undefined || name === only)
  const due = await readDue(context, wanted, now)
  let isAnythingDone = false
  for (const job of wanted) {
    if (context.stop?.aborted) break
    // What one did may be work for those after it.
    const isRun = isAnythingDone || due.has(job) || isAtWork(context, job)
    await between?.()
    const counts: Counts = isRun ? await runJob(job, context, { now, withinMs }) : (job.nothing ?? {})
    isAnythingDone ||= Object.values(counts).some((count) => count > 0)
    done[job.name] = counts
  }
  return { at: new Date(now).toISOString(), jobs: done }
}
