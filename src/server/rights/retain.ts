import type { Payload } from 'payload'
import { keepEnquiries } from '@/server/rights/keepEnquiries'
import { keepRecords } from '@/server/rights/keepRecords'
import { SWEEP_BATCH, sweep } from '@/server/rights/sweeps'
import { poolOf } from '@/server/sql'

/** The day of a round begins when practices sleep: 02:00 UTC, as that of a seal. */
const NIGHT_MS = 2 * 3_600_000

/** The newest day whose round this program has done: it need not look at every tick. */
const keptUntil = new WeakMap<Payload, string>()

const nightOf = (now: number) => new Date(now - NIGHT_MS).toISOString().slice(0, 10)

/** Whether this program has done the round of the night of `now` (epoch milliseconds). */
export function isRetained(payload: Payload, now: number): boolean {
  return (keptUntil.get(payload) ?? '') >= nightOf(now)
}

/**
 * Once a night, what its term no longer keeps goes. Bounded: what is left over is done by the next tick. Safe
 * to repeat, and beside other workers. `now` is epoch milliseconds.
 */
export async function retain(payload: Payload, now: number): Promise<Record<string, number>> {
  if (isRetained(payload, now)) return {}
  const swept = await sweep(poolOf(payload), now)
  const records = { ...(await keepRecords(payload, now)), ...(await keepEnquiries(payload, now)) }
  const isLeft =
    Object.values(swept).some((count) => count >= SWEEP_BATCH) ||
    Object.values(records).some((count) => count > 0)
  if (!isLeft) keptUntil.set(payload, nightOf(now))
  return { ...swept, ...records }
}
