/** How often a price renews. */
export type Interval = 'month' | 'year'

/** `anchor` (whole seconds, UTC) and `count` intervals; the 31st becomes the last day of a shorter month. */
export function periodAt(anchor: number, interval: Interval, count: number): number {
  const from = new Date(anchor * 1000)
  const months = from.getUTCMonth() + count * (interval === 'year' ? 12 : 1)
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), months + 1, 0)).getUTCDate()
  const day = Math.min(from.getUTCDate(), lastDay)
  const midnight = Date.UTC(from.getUTCFullYear(), months, day)
  return midnight / 1000 + (anchor % 86_400)
}

/** The first boundary of a period after `after`, counted from the anchor so that days do not creep. */
export function nextBoundary(anchor: number, interval: Interval, after: number): number {
  let count = 1
  while (periodAt(anchor, interval, count) <= after) count += 1
  return periodAt(anchor, interval, count)
}
