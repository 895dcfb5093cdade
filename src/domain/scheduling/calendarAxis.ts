import type { CalendarDay, ClockPiece } from './calendarDay'
import { DAY_MS, type Instant, MINUTE_MS } from './instant'
import type { Interval } from './intervals'
import type { ZoneOffset } from './zoneOffsets'

const DAY_MINUTES = 1440

/**
 * What the days that stand side by side have in common: the minutes of the wall clock from 00:00 down, and
 * once more those that one of them has twice. A place on it is counted in minutes from its top.
 */
export type Axis = { repeated: Interval | null }

/** A full hour of the clock; `again`: the second time it comes. */
export type Mark = { place: number; minute: number; again: boolean }

/** The axis of days that are shown together; clocks go back on one of them at most. */
export function axisOf(days: readonly CalendarDay[]): Axis {
  return { repeated: days.map(repeatedOn).find((span) => span !== null) ?? null }
}

/** Where an instant of the day stands, in minutes from the top; one outside it at the day's own edge. */
export function placeOn(axis: Axis, day: CalendarDay, instant: Instant): number {
  const at = Math.min(Math.max(instant, day.from), day.to)
  const piece = day.pieces.findLast(({ from }) => from <= at)
  if (!piece) return 0
  const minute = piece.minute + (at - piece.from) / MINUTE_MS
  return minute + (isBelow(axis, day, { piece, minute }) ? lengthOf(axis) : 0)
}

/** @returns the instant that stands at a place of the day, null where its clock shows no such time. */
export function instantAt(axis: Axis, day: CalendarDay, place: number): Instant | null {
  for (const piece of day.pieces) {
    for (const minute of [place, place - lengthOf(axis)]) {
      const instant = piece.from + (minute - piece.minute) * MINUTE_MS
      const stands = minute >= piece.minute && instant < piece.to
      if (stands && placeOn(axis, day, instant) === place) return instant
    }
  }
  return null
}

/** The start on the practice's grid that is nearest, by the clock whose offsets of the day `clock` holds. */
export function nearestStart(instant: Instant, clock: readonly ZoneOffset[], gridMinutes: number): Instant {
  const offsetMs = clock.findLast(({ from }) => from <= instant)?.offsetMs ?? clock[0]?.offsetMs ?? 0
  const midnight = Math.floor((instant + offsetMs) / DAY_MS) * DAY_MS
  const stepMs = gridMinutes * MINUTE_MS
  return midnight + Math.round((instant + offsetMs - midnight) / stepMs) * stepMs - offsetMs
}

/** As `nearestStart`, the first one from an instant on. */
export function nextStart(instant: Instant, clock: readonly ZoneOffset[], gridMinutes: number): Instant {
  return nearestStart(instant + (gridMinutes * MINUTE_MS) / 2 - 1, clock, gridMinutes)
}

/** The hours beside the columns, from 00:00 to 24:00, those that come twice twice. */
export function marksOf(axis: Axis): Mark[] {
  const { from, to } = axis.repeated ?? { from: DAY_MINUTES, to: DAY_MINUTES }
  const hours = Array.from({ length: DAY_MINUTES / 60 + 1 }, (_, hour) => hour * 60)
  const once = hours.map((minute) => {
    return { place: minute < to ? minute : minute + to - from, minute, again: false }
  })
  const twice = hours.filter((minute) => minute >= from && minute < to)
  const again = twice.map((minute) => ({ place: minute + to - from, minute, again: true }))
  return [...once, ...again].sort((one, other) => one.place - other.place)
}

/** The places at which the day has no time: what its clock skips, and what only another day has twice. */
export function missingOn(axis: Axis, day: CalendarDay): Interval[] {
  const skipped = day.pieces.map((piece, at) => {
    const before = day.pieces[at - 1]
    return { from: before ? endOf(before) : 0, to: piece.minute }
  })
  const others = axis.repeated && !repeatedOn(day) ? axis.repeated : { from: 0, to: 0 }
  const blank = { from: others.to, to: others.to + others.to - others.from }
  return [...skipped, blank].filter(({ from, to }) => from < to)
}

/** Full hours around all that is to be seen; eight to six where there is nothing. */
export function shownSpan(spans: readonly Interval[]): Interval {
  if (spans.length === 0) return { from: 8 * 60, to: 18 * 60 }
  const from = Math.min(...spans.map((span) => span.from))
  const to = Math.max(...spans.map((span) => span.to))
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 }
}

function repeatedOn({ pieces }: CalendarDay): Interval | null {
  const later = pieces.find((piece, at) => isLater(piece, pieces[at - 1]))
  const before = later && pieces[pieces.indexOf(later) - 1]
  return later && before ? { from: later.minute, to: endOf(before) } : null
}

/** Whether a time stands below the rows that come twice, or in the second of them. */
function isBelow(axis: Axis, day: CalendarDay, at: { piece: ClockPiece; minute: number }): boolean {
  if (!axis.repeated) return false
  if (!repeatedOn(day)) return at.minute >= axis.repeated.to
  return isLater(at.piece, day.pieces[day.pieces.indexOf(at.piece) - 1])
}

const isLater = (piece: ClockPiece, before: ClockPiece | undefined) =>
  before !== undefined && piece.minute < endOf(before)
const endOf = ({ from, to, minute }: ClockPiece) => minute + (to - from) / MINUTE_MS
const lengthOf = ({ repeated }: Axis) => (repeated ? repeated.to - repeated.from : 0)
