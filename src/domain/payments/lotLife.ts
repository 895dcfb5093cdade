import { DAY_MS } from '@/domain/scheduling/instant'
import type { Terms } from './terms'

/** Nobody buys credits that are over before they can be used. */
const LIFE_MIN_DAYS = 14

/** When the credits of a pack end: so many days after they were paid for; null = never. */
export function packEnd({ validFor }: Pick<Terms, 'validFor'>, paidAt: number): number | null {
  return validFor === null ? null : paidAt + Math.max(validFor, LIFE_MIN_DAYS) * DAY_MS
}

type Period = { periodStart: number; periodEnd: number }

/**
 * When the credits of a period end: with the last of the further periods they live, never earlier than 14
 * days after they were paid for.
 */
export function periodEnd(
  { carryOver, interval }: Pick<Terms, 'carryOver' | 'interval'>,
  period: Period,
  paidAt: number,
): number {
  const months = carryOver * (interval === 'year' ? 12 : 1)
  return Math.max(monthsAfter(period, months), paidAt + LIFE_MIN_DAYS * DAY_MS)
}

/** The anchor's day of the month stays, as far as each month has it: 31 January, 28 February, 31 March. */
function monthsAfter({ periodStart, periodEnd: end }: Period, months: number): number {
  if (months === 0) return end
  const last = new Date(end)
  const anchor = Math.max(new Date(periodStart).getUTCDate(), last.getUTCDate())
  const month = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + months, 1))
  const days = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate()
  return month.getTime() + (Math.min(anchor, days) - 1) * DAY_MS + (end % DAY_MS)
}
