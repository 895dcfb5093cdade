import { DAY_MS, type Instant, MINUTE_MS } from './instant'
import type { OfferPolicy } from './slots'

/** Whether a start can be booked by now: beyond the horizon not yet, within the minimum notice no more. */
export type Opening = 'not_yet' | 'open' | 'over'

/** @returns how a start stands to the practice's notice and horizon at `now` */
export function openingOf(startsAt: Instant, policy: OfferPolicy, now: Instant): Opening {
  if (startsAt < now + policy.minimumNoticeMinutes * MINUTE_MS) return 'over'
  return startsAt < now + policy.horizonDays * DAY_MS ? 'open' : 'not_yet'
}
