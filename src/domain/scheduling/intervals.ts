import type { Instant } from './instant'

/** A stretch of time, half-open: `from` belongs to it, `to` does not. Without length it holds no instant. */
export type Interval = { from: Instant; to: Instant }

/** The same instants, each once: sorted, none empty, overlapping and touching intervals joined. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = []
  for (const { from, to } of intervals.filter(isNotEmpty).sort(byStart)) {
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

/** The instants of `open` that lie in none of `closed`. Takes and returns merged intervals. */
export function without({ open, closed }: { open: Interval[]; closed: Interval[] }): Interval[] {
  return open.flatMap((whole) => {
    const cuts = closed.filter((cut) => overlap(cut, whole))
    const starts = [whole.from, ...cuts.map((cut) => cut.to)]
    const ends = cuts.map((cut) => cut.from)
    return starts.map((from, gap) => ({ from, to: ends[gap] ?? whole.to })).filter(isNotEmpty)
  })
}

/** Whether two intervals that are not empty share an instant; to touch is not to overlap. */
export function overlap(one: Interval, other: Interval): boolean {
  return one.from < other.to && other.from < one.to
}

/** The instants both intervals hold. @returns an empty interval when there is none. */
export function shared(one: Interval, other: Interval): Interval {
  const from = Math.max(one.from, other.from)
  return { from, to: Math.max(from, Math.min(one.to, other.to)) }
}

const isNotEmpty = ({ from, to }: Interval) => from < to
const byStart = (one: Interval, other: Interval) => one.from - other.from
