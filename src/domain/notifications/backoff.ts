import { type Instant, MINUTE_MS } from '@/domain/scheduling/instant'

/** After so many attempts (three to four hours) a notice is `dead`, and staff decide. */
export const ATTEMPTS_MAX = 24
const FIRST_MS = MINUTE_MS / 2
const LONGEST_MS = 15 * MINUTE_MS

/**
 * When to try again after `attempts` tries: twice as long each time, 15 minutes at most, less up to half of
 * it by `jitter` (from 0 to 1), so that what failed together does not come back together.
 * @returns null when there were enough
 */
export function nextAttemptAt(attempts: number, now: Instant, jitter: number): Instant | null {
  if (attempts >= ATTEMPTS_MAX) return null
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1))
  return now + Math.round(full * (1 - jitter / 2))
}

/**
 * When to try again where the way out is closed for all: soon at first, every quarter of an hour at last,
 * less up to half of it by `jitter` (from 0 to 1). It uses up no attempt: what is too late by then expires,
 * and nothing else is given up for it.
 */
export function nextWayAt(dueAt: Instant, now: Instant, jitter: number): Instant {
  const full = Math.min(LONGEST_MS, Math.max(FIRST_MS, (now - dueAt) / 4))
  return now + Math.round(full * (1 - jitter / 2))
}
