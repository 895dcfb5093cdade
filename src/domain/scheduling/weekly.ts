import { Temporal } from 'temporal-polyfill'
import type { Instant } from './instant'

/** `first` is the first start; `timeZone` the therapist's, for the series keeps the time of that clock. */
type Weekly = { first: Instant; timeZone: string; times: number }

/**
 * The starts of a weekly series, by week: at one and the same wall-clock time, whatever the clocks do in
 * between. Null for a week in which the clocks skip that time; of a time that comes twice the first one.
 */
export function weekly({ first, timeZone, times }: Weekly): (Instant | null)[] {
  const wallClock = Temporal.Instant.fromEpochMilliseconds(first)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
  return Array.from({ length: times }, (_, weeks) => {
    if (weeks === 0) return first
    const wanted = wallClock.add({ weeks })
    const found = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
    return found.toPlainDateTime().equals(wanted) ? found.epochMilliseconds : null
  })
}
