import { type Axis, missingOn, placeOn } from './calendarAxis'
import type { CalendarDay } from './calendarDay'
import type { Hours } from './hours'
import { type Instant, MINUTE_MS } from './instant'
import { type Interval, merged, overlap, shared, without } from './intervals'
import { type Lane, lanesOf } from './lanes'
import { openTimes } from './openTimes'

/** What stands in the calendar of a therapist; `blocks` with its buffers, null where nobody is kept away. */
export type Standing = Interval & { id: string; blocks: Interval | null }

/** What is told of a column: whose hours, and what is in their way. */
type Told = {
  axis: Axis
  day: CalendarDay
  hours: readonly Hours[]
  timeOff: readonly Interval[]
  standing: readonly Standing[]
  now: Instant
}

/**
 * One column, its places in minutes from the top of the axis: `open` the weekly hours, `away` time off,
 * `missing` what this day's clock does not show, `buffers` what sessions block beside themselves.
 */
export type Column = {
  open: Interval[]
  away: Interval[]
  missing: Interval[]
  buffers: Interval[]
  standing: (Interval & Lane & { id: string })[]
  /** Stretches in which a session could begin from now on, with their first instant. */
  free: (Interval & { startsAt: Instant })[]
}

/** Shorter than that, nothing is offered to whoever looks for room. */
const FREE_MIN_MS = 15 * MINUTE_MS

/**
 * Places the hours, time off and what stands on one date in a column; what reaches over midnight is cut.
 * @throws DomainError invalid_input for hours that cannot be read.
 */
export function calendarColumn({ axis, day, hours, timeOff, standing, now }: Told): Column {
  const placed = (span: Interval) => ({
    from: placeOn(axis, day, span.from),
    to: placeOn(axis, day, span.to),
  })
  const within = (spans: readonly Interval[]) =>
    spans.filter((span) => overlap(span, day)).map((span) => shared(span, day))
  const open = merged(hours.flatMap((one) => openTimes(one, day)))
  const here = standing.filter((entry) => overlap(entry, day))
  const lanes = lanesOf(here)
  const blocked = standing.flatMap(({ blocks }) => (blocks ? [blocks] : []))
  const buffers = standing.flatMap(({ from, to, blocks }) =>
    blocks ? without({ open: [blocks], closed: [{ from, to }] }) : [],
  )
  const past = { from: Number.NEGATIVE_INFINITY, to: now }
  const free = without({ open, closed: merged([...timeOff, ...blocked, past]) })
  return {
    open: open.map(placed),
    away: within(merged(timeOff)).map(placed),
    missing: missingOn(axis, day),
    buffers: within(buffers).map(placed),
    standing: here.map((entry, at) => {
      return { id: entry.id, ...placed(entry), ...(lanes[at] ?? { lane: 0, lanes: 1 }) }
    }),
    free: free
      .filter(({ from, to }) => to - from >= FREE_MIN_MS)
      .map((span) => ({ ...placed(span), startsAt: span.from })),
  }
}
