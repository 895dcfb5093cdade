import { type Interval, overlap } from './intervals'

/** Side by side: the lane a stretch stands in, counted from 0, of so many. */
export type Lane = { lane: number; lanes: number }

/**
 * Lanes for stretches that may overlap, in the order given: none hides another, and what overlaps nothing has
 * all the width. Those that hang together by overlaps share one number of lanes.
 */
export function lanesOf(spans: readonly Interval[]): Lane[] {
  const placed: (Lane & { span: Interval; group: number })[] = []
  let group = { number: 0, to: Number.NEGATIVE_INFINITY }
  for (const span of [...spans].sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (span.from >= group.to) group = { number: group.number + 1, to: span.to }
    group.to = Math.max(group.to, span.to)
    const taken = placed.filter((one) => overlap(one.span, span)).map(({ lane }) => lane)
    const lane = taken.findIndex((_, at) => !taken.includes(at))
    placed.push({ span, group: group.number, lane: lane === -1 ? taken.length : lane, lanes: 1 })
  }
  return spans.map((span) => {
    const own = placed.find((one) => one.span === span)
    const beside = placed.filter((one) => one.group === own?.group)
    return { lane: own?.lane ?? 0, lanes: Math.max(...beside.map(({ lane }) => lane)) + 1 }
  })
}
