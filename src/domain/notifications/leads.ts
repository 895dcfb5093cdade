import { Temporal } from 'temporal-polyfill'
import { DAY_MS, type Instant, MINUTE_MS } from '@/domain/scheduling/instant'

const SHORTEST_MS = 5 * MINUTE_MS
const LONGEST_MS = 30 * DAY_MS

/** How long before a session a reminder is due: the name it has in its kind, and elapsed milliseconds. */
export type Lead = { name: string; ms: number }

/**
 * The elapsed time of an ISO 8601 duration (`PT24H`, `P2D`; a day is 24 hours), in milliseconds.
 * @returns null for what is no such duration, or shorter than 5 minutes or longer than 30 days
 */
export function leadMillis(text: unknown): number | null {
  if (typeof text !== 'string' || !/^P(\d{1,3}D)?(T(\d{1,4}H)?(\d{1,5}M)?)?$/.test(text)) return null
  try {
    const ms = Temporal.Duration.from(text).total({ unit: 'milliseconds' })
    return ms >= SHORTEST_MS && ms <= LONGEST_MS ? ms : null
  } catch {
    return null
  }
}

/** The practice's lead times, longest first; each length once, what is none left out. */
export function leadsOf(texts: readonly string[]): Lead[] {
  const byLength = new Map<number, Lead>()
  for (const name of texts) {
    const ms = leadMillis(name)
    if (ms !== null && !byLength.has(ms)) byLength.set(ms, { name, ms })
  }
  return [...byLength.values()].sort((a, b) => b.ms - a.ms)
}

/**
 * When a reminder is too late: once the next shorter one for the same session is due, so that after an outage
 * one comes and not all of them, and at the latest when the session begins.
 */
export function reminderEnds(startsAt: Instant, lead: Lead, leads: readonly Lead[]): Instant {
  const next = leads.find(({ ms }) => ms < lead.ms)
  return next ? startsAt - next.ms : startsAt
}
