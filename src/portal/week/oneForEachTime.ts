import type { Slot } from '../answers'
import { slotKey } from './slotKey'

const MINUTE = 60_000

/**
 * For who does not mind whom they see: each time once. Where several are free the choice is spread evenly
 * over them and stays the same from page to page; a slot already chosen keeps its place.
 */
export const oneForEachTime = (slots: Slot[], chosen?: string): Slot[] => {
  const byTime = new Map<string, Slot[]>()
  for (const slot of slots) byTime.set(slot.startsAt, [...(byTime.get(slot.startsAt) ?? []), slot])
  return [...byTime.values()].flatMap((free) => {
    const turn = (Date.parse(free[0]?.startsAt ?? '') / MINUTE / 15) % free.length
    return free.find((slot) => slotKey(slot) === chosen) ?? free[turn] ?? []
  })
}
