import type { JobContext } from '@/jobs/job'

/**
 * Does `work` for each row, each in a transaction of its own. A row that fails is logged and counted, and
 * stops no other: what stands behind it is done in the same run.
 */
export async function eachRow(
  { payload }: JobContext,
  rows: { id: string }[],
  work: (id: string) => Promise<boolean>,
): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 }
  for (const { id } of rows) {
    try {
      if (await work(id)) counts.done += 1
    } catch (err) {
      counts.failed += 1
      payload.logger.error({ err, row: id, msg: 'one row of a job failed; the next tick tries again' })
    }
  }
  return counts
}
