import { Temporal } from 'temporal-polyfill'
import { type Instant, MINUTE_MS } from './instant'
import type { Interval } from './intervals'
import { zoneOffsets } from './zoneOffsets'

/** A stretch of a date in which its clock runs on evenly; `minute` since 00:00 is what it shows at `from`. */
export type ClockPiece = Interval & { minute: number }

/** One date by the clock of a zone; more than one piece where the clocks change on it. */
export type CalendarDay = Interval & { date: string; pieces: ClockPiece[] }

/**
 * The date `YYYY-MM-DD` by the clock of an IANA zone: 23, 24 or 25 hours, or none where the zone left it out.
 * @throws DomainError invalid_input for a zone that does not exist, RangeError for what is no date.
 */
export function calendarDay(date: string, timeZone: string): CalendarDay {
  const day = Temporal.PlainDate.from(date)
  const startOf = (one: Temporal.PlainDate): Instant => one.toZonedDateTime(timeZone).epochMilliseconds
  const span = { from: startOf(day), to: startOf(day.add({ days: 1 })) }
  const midnight = Date.parse(`${date}T00:00:00.000Z`)
  const pieces = zoneOffsets(timeZone, span).map(({ from, to, offsetMs }) => {
    return { from, to, minute: (from + offsetMs - midnight) / MINUTE_MS }
  })
  return { date, ...span, pieces }
}
