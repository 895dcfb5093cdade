import type { Slot } from '../answers'
import { dateIn, mondayOf } from '../time/weeks'
import type { Kept } from './readKept'
import type { Week } from './readWeek'
import { slotKey } from './slotKey'

type Asked = {
  kept: Kept | null
  service: string
  chosen?: Pick<Slot, 'therapist' | 'startsAt'>
  zone: string
}

/**
 * The week with the chosen time in it, where it is kept for whoever looks: to everybody else it is taken, and
 * they would not find the time that the sheet speaks of.
 */
export const withKept = (week: Week, { kept, service, chosen, zone }: Asked): Week => {
  if (!kept || !chosen || kept.service !== service || slotKey(kept) !== slotKey(chosen)) return week
  if (mondayOf(dateIn(zone, kept.startsAt)) !== week.monday) return week
  const others = week.slots.filter((slot) => slotKey(slot) !== slotKey(kept))
  const { therapist, startsAt, endsAt } = kept
  const slots = [...others, { therapist, startsAt, endsAt }]
  return { ...week, slots: slots.sort((one, other) => one.startsAt.localeCompare(other.startsAt)) }
}
