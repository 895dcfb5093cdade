import { type ScheduledTask, schedule } from 'node-cron'
import { passedMs } from '@/server/clock'

/** So many beats without a round, and none under way: the schedule itself has stopped. */
const MISSED_MAX = 5

/**
 * Runs `round` every `seconds` (a divisor of 60) by the machine's clock, never twice at once. The schedule
 * waits for an hour by that clock: where it was put back it would wait until the hour comes again. Time that
 * only passes notices, says so by `onSilence`, and plans anew. `round` must not reject.
 * @returns what ends it, once the round under way is over
 */
export function keepRhythm(
  seconds: number,
  round: () => Promise<void>,
  onSilence: () => void,
): () => Promise<void> {
  let begunAt = passedMs()
  let underWay: Promise<void> | null = null
  const beat = async () => {
    begunAt = passedMs()
    underWay = round().finally(() => {
      underWay = null
    })
    await underWay
  }
  const plan = (): ScheduledTask =>
    schedule(seconds === 60 ? '0 * * * * *' : `*/${seconds} * * * * *`, beat, { noOverlap: true })
  let task = plan()
  const watch = setInterval(() => {
    if (underWay || passedMs() - begunAt < MISSED_MAX * seconds * 1_000) return
    onSilence()
    begunAt = passedMs()
    void task.destroy()
    task = plan()
  }, seconds * 1_000)
  return async () => {
    clearInterval(watch)
    await task.stop()
    await underWay
  }
}
