import type { Slot } from '../answers'
import { isBefore } from '../time/weeks'
import type { Week } from './readWeek'

/** The free times that follow this one in its week; where none do, the ones before it, or of a later week. */
export const nextAfter = ({ slots, next }: Week, startsAt: string): Slot[] => {
  const after = slots.filter((slot) => isBefore(startsAt, slot.startsAt))
  if (after.length > 0) return after
  return slots.length > 0 || !next ? slots.slice(-5) : [next]
}
