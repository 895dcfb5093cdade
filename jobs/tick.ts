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
import { readNow } from '@/server/clock'
import { poolOf } from '@/server/sql'
import { within } from '@/server/within'

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

/** A job that takes longer is not waited for; the next tick does not begin it anew while it still runs. */
const JOB_WITHIN_MS = 120_000

export type Tick = { at: string; jobs: Record<string, Counts> }

type Settings = { jobs?: Job[]; withinMs?: number }

/** What a worker has begun and not ended: by its context, for several may live in one program. */
const underWay = new WeakMap<JobContext, Set<Job>>()

/**
 * Runs every job once (or the one named) that has something to do, one after the other. Safe to run beside other workers.
 * A job that fails or hangs is logged and counted, and stops no other: the next tick tries again.
 */
export async function tick(
  context: JobContext,
  only?: string,
  { jobs = JOBS, withinMs = JOB_WITHIN_MS }: Settings = {},
): Promise<Tick> {
  const now = await readNow(poolOf(context.payload))
  const done: Tick['jobs'] = {}
  const wanted = jobs.filter(({ name }) => only === undefined || name === only)
  const due = await readDue(context, wanted, now)
  let isAnythingDone = false
  for (const job of wanted) {
    if (context.stop?.aborted) break
    // What one did may be work for those after it.
    const isRun = isAnythingDone || due.has(job)
    const counts: Counts = isRun ? await ran(job, context, { now, withinMs }) : (job.nothing ?? {})
    isAnythingDone ||= Object.values(counts).some((count) => count > 0)
    done[job.name] = counts
  }
  return { at: new Date(now).toISOString(), jobs: done }
}

async function ran(job: Job, context: JobContext, { now, withinMs }: { now: number; withinMs: number }) {
  const begun = underWay.get(context) ?? new Set()
  underWay.set(context, begun)
  if (begun.has(job)) return { busy: 1 }
  begun.add(job)
  const late = () => new Error(`${job.name} took longer than ${withinMs} ms`)
  const running = job.run(context, now).finally(() => begun.delete(job))
  try {
    return await within(withinMs, () => running, late)
  } catch (err) {
    context.payload.logger.error({ err, msg: `${job.name} failed; the next tick tries again` })
    return { failed: 1 }
  }
}
