import { HOUR_MS, type Instant } from './instant'

/** A move: the deadline so far, the new start, the practice's elapsed hours of free cancelling, who asked. */
export type Move = { old: Instant; newStart: Instant; hours: number; by: 'client' | 'practice'; now: Instant }

/** The last instant at which a client cancels without losing the credit: elapsed hours before the start. */
export function freeCancelUntil({ startsAt, hours }: { startsAt: Instant; hours: number }): Instant {
  return Math.min(startsAt - hours * HOUR_MS, startsAt)
}

/** Whether the deadline still holds; the deadline itself is in time, one millisecond later is late. */
export function isInTime({ now, until }: { now: Instant; until: Instant }): boolean {
  return now <= until
}

/**
 * The deadline after a move. A client in time gets the one of the new start; for a late one it stays past.
 * The practice never makes a client late: its move keeps the old deadline where that is later.
 * Never after the new start.
 */
export function freeCancelAfterMove({ old, newStart, hours, by, now }: Move): Instant {
  const fresh = freeCancelUntil({ startsAt: newStart, hours })
  const kept = Math.min(old, newStart)
  if (by === 'client') return isInTime({ now, until: old }) ? fresh : kept
  return isInTime({ now, until: old }) ? Math.max(fresh, kept) : fresh
}
