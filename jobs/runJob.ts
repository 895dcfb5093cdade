import type { Counts, Job, JobContext } from '@/jobs/job'
import { passedMs } from '@/server/clock'
import { within } from '@/server/within'

/** A job that takes longer is not waited for; the next tick does not begin it anew while it still runs. */
export const JOB_WITHIN_MS = 120_000

/** What a worker has begun and not ended, since when; by its context, for several may live in one program. */
const underWay = new WeakMap<JobContext, Map<Job, number>>()

const begunBy = (context: JobContext) => underWay.get(context) ?? new Map<Job, number>()

/** Whether the worker of `context` has begun this job and not ended it. */
export const isAtWork = (context: JobContext, job: Job): boolean => begunBy(context).has(job)

/**
 * For how many milliseconds the job has been at work that was begun first and has not ended; 0 where none is.
 */
export function atWorkFor(context: JobContext): number {
  const begun = [...begunBy(context).values()]
  return begun.length === 0 ? 0 : passedMs() - Math.min(...begun)
}

/**
 * Runs one job, at most once at a time, and waits `withinMs` for it. Its failure is a count, and a line in
 * the log.
 */
export async function runJob(
  job: Job,
  context: JobContext,
  { now, withinMs }: { now: number; withinMs: number },
): Promise<Counts> {
  const begun = begunBy(context)
  underWay.set(context, begun)
  if (begun.has(job)) return { busy: 1 }
  begun.set(job, passedMs())
  const late = () => new Error(`${job.name} took longer than ${withinMs} ms`)
  const running = job.run(context, now).finally(() => begun.delete(job))
  try {
    return await within(withinMs, () => running, late)
  } catch (err) {
    context.payload.logger.error({ err, msg: `${job.name} failed; the next tick tries again` })
    return { failed: 1 }
  }
}
