import type { Hours } from './hours'
import { MINUTE_MS } from './instant'
import { type Interval, merged, overlap, shared, without } from './intervals'
import { openTimes } from './openTimes'

/** Of one therapist and a span: what was offered, and what of it sessions filled; minutes. */
export type Utilisation = { offered: number; booked: number }

/** `sessions` without their buffers; a stretch without length has none of either. */
type Filled = { hours: Hours; timeOff: readonly Interval[]; sessions: readonly Interval[]; within: Interval }

/**
 * `offered`: elapsed minutes of weekly hours and overrides less time off. `booked`: those of them in which a
 * session was, each counted once however many overlap; what lies outside the hours counts in neither, so that
 * nothing is fuller than full. No hours: 0 of 0, which is no rate.
 * @throws DomainError invalid_input for hours that cannot be read.
 */
export function utilisation({ hours, timeOff, sessions, within }: Filled): Utilisation {
  if (within.from >= within.to) return { offered: 0, booked: 0 }
  const away = merged(timeOff)
  const offered = without({ open: openTimes(hours, within), closed: away })
  const filled = merged(sessions.filter((one) => overlap(one, within)).map((one) => shared(one, within)))
  const unfilled = without({ open: offered, closed: filled })
  return { offered: minutesOf(offered), booked: minutesOf(offered) - minutesOf(unfilled) }
}

const minutesOf = (spans: readonly Interval[]) =>
  Math.round(spans.reduce((sum, { from, to }) => sum + to - from, 0) / MINUTE_MS)
