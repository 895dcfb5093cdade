/** So many at once, and so many a second after that. */
export type Allowance = { atOnce: number; perSecond: number }

/**
 * One more of what is allowed, by one number kept for each who asks: when all of theirs would be given
 * back, in epoch milliseconds (0 for whoever was not seen).
 * @returns that number after this one, and 0; or as it was, and how many milliseconds to wait
 */
export function spend(fullAt: number, now: number, allowed: Allowance): { fullAt: number; waitMs: number } {
  const eachMs = 1000 / allowed.perSecond
  const after = Math.max(fullAt, now) + eachMs
  const waitMs = Math.max(0, after - now - allowed.atOnce * eachMs)
  return waitMs > 0 ? { fullAt, waitMs } : { fullAt: after, waitMs: 0 }
}
