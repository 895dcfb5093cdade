import type { Slot } from '../answers'
import { dateIn, mondayOf } from '../time/weeks'
import type { Week } from './readWeek'
import { slotKey } from './slotKey'

/** Whether the chosen time is of the week shown and not free in it; of another week nothing is known. */
export const isTaken = (
  { monday, slots }: Week,
  chosen: Pick<Slot, 'therapist' | 'startsAt'> | undefined,
  zone: string,
): boolean =>
  chosen !== undefined &&
  mondayOf(dateIn(zone, chosen.startsAt)) === monday &&
  slots.every((slot) => slotKey(slot) !== slotKey(chosen))
