import { HOUR_MS, type Instant, MINUTE_MS } from '@/domain/scheduling/instant'
import { localText } from '@/domain/scheduling/zoneOffsets'

/** What became of a night's comparison: being done, to be tried again, done, or left to staff. */
export const RECONCILIATION_STATUSES = ['running', 'waiting', 'done', 'given_up'] as const
export type ReconciliationStatus = (typeof RECONCILIATION_STATUSES)[number]

/** How often one night's comparison is tried; by then it is day. */
export const RECONCILIATION_ATTEMPTS_MAX = 6

/** A night's comparison begins at two o'clock by the practice's clock. */
const BEGINS_AFTER_MS = 2 * HOUR_MS
const FIRST_PAUSE_MS = 10 * MINUTE_MS

/**
 * The practice's night whose comparison is due at `now`, named by its day: `2026-11-28` from two o'clock of
 * that day on, until two o'clock of the next.
 */
export function nightOf(now: Instant, timeZone: string): string {
  return localText(now - BEGINS_AFTER_MS, timeZone).slice(0, 10)
}

/** How many milliseconds to wait after `attempts` that failed: twice as long each time. */
export function pauseAfterFailure(attempts: number): number {
  return FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1)
}
