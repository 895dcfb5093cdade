import { type Allowance, spend } from '@/domain/identity/allowance'
import { timesInDemo } from '@/server/rateLimits'

/**
 * What one address may ask of one process, counted in its memory before anything is done for it. A page
 * costs tens of milliseconds of a core: one visitor with a script would have them all. Far above what people
 * ask for, and many may share an address; what a door is asked for is counted by the door too, more narrowly.
 */
const ALLOWED = {
  page: { atOnce: 60, perSecond: 5 },
  /** With a cookie of a session, true or not: an office types into forms of the panel from one address. */
  memberPage: { atOnce: 200, perSecond: 10 },
  door: { atOnce: 1000, perSecond: 50 },
  /** Files of the build, of which those are given back that are there: what is none is answered by a page. */
  file: { atOnce: 300, perSecond: 2 },
} satisfies Record<string, Allowance>

export type AskedFor = keyof typeof ALLOWED

/** Whoever has not asked for the longest time is forgotten first, and begins anew. */
const KNOWN_MAX = 20_000
const known = new Map<string, number>()

/**
 * Counts one more of `kind` for the network `prefix`.
 * @returns milliseconds to wait, 0 where it may be and was counted
 */
export function countAsked(kind: AskedFor, prefix: string, now: number): number {
  const key = `${kind} ${prefix}`
  const { fullAt, waitMs } = spend(known.get(key) ?? 0, now, allowedOf(kind))
  if (waitMs === 0) note(key, fullAt)
  return waitMs
}

/** Takes back one that was counted and has cost nothing. */
export function giveBack(kind: AskedFor, prefix: string): void {
  const key = `${kind} ${prefix}`
  const fullAt = known.get(key)
  if (fullAt !== undefined) note(key, fullAt - 1000 / allowedOf(kind).perSecond)
}

function allowedOf(kind: AskedFor): Allowance {
  const { atOnce, perSecond } = ALLOWED[kind]
  return { atOnce: timesInDemo(atOnce), perSecond: timesInDemo(perSecond) }
}

function note(key: string, fullAt: number): void {
  // Set anew, it stands last.
  known.delete(key)
  if (known.size >= KNOWN_MAX) known.delete(known.keys().next().value ?? '')
  known.set(key, fullAt)
}
