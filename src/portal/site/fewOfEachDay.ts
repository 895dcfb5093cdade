import type { Slot } from '../answers'

/** One in the morning, one later on: enough to see which days are open. */
const OF_A_DAY = 2
const APART_HOURS = 4

/** Free times of several days rather than all of the first one; at most so many. */
export const fewOfEachDay = (free: Slot[], timeZone: string, most: number): Slot[] => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const chosen: Slot[] = []
  for (const slot of free) {
    const at = Date.parse(slot.startsAt)
    const date = day.format(at)
    const sameDay = chosen.filter(({ startsAt }) => day.format(Date.parse(startsAt)) === date)
    const last = sameDay.at(-1)
    const isNear = last !== undefined && at - Date.parse(last.startsAt) < APART_HOURS * 3_600_000
    if (sameDay.length < OF_A_DAY && !isNear) chosen.push(slot)
    if (chosen.length === most) break
  }
  return chosen
}
