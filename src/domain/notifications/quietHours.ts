import { Temporal } from 'temporal-polyfill'
import { type Instant, MINUTE_MS } from '@/domain/scheduling/instant'

/** Wall-clock times (`21:00`) between which nobody is reminded; past midnight where `from` is later. */
export type QuietHours = { from: string; to: string }

/** A stretch of quiet, by the clock of one zone. */
type Quiet = { begins: Instant; ends: Instant }

/**
 * The quiet stretch in which `instant` lies by the clock of `timeZone`, or null. A time that a changing clock
 * skips or repeats counts as `compatible` does: skipped ones later, repeated ones the first time.
 */
export function quietAt(instant: Instant, timeZone: string, { from, to }: QuietHours): Quiet | null {
  if (from === to) return null
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  for (const daysBack of [0, 1]) {
    const day = local.toPlainDate().subtract({ days: daysBack })
    const begins = at(day, from, timeZone)
    const ends = at(from < to ? day : day.add({ days: 1 }), to, timeZone)
    if (begins <= instant && instant < ends) return { begins, ends }
  }
  return null
}

/** Early enough before the quiet hours that a worker who is behind does not fall into them. */
const EVENING_MS = 30 * MINUTE_MS

/**
 * When somebody may be reminded who would be at `dueAt`: then, or after the quiet hours, or where that would
 * be too late (`endsAt`) half an hour before they begin.
 */
export function whenAwake(
  due: { dueAt: Instant; endsAt: Instant },
  timeZone: string,
  hours: QuietHours,
): Instant {
  const quiet = quietAt(due.dueAt, timeZone, hours)
  if (!quiet) return due.dueAt
  return quiet.ends < due.endsAt ? quiet.ends : quiet.begins - EVENING_MS
}

function at(day: Temporal.PlainDate, time: string, timeZone: string): Instant {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
}
