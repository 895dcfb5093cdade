import type { Slot } from '../answers'
import { slotKey } from './slotKey'

const MINUTE_MS = 60_000
/** 2^32 over the golden ratio: its multiples lie evenly over 32 bits, whatever step is taken through them. */
const EVEN = 0x9e3779b1

/**
 * For who does not mind whom they see: each time once. Where several are free the choice is spread evenly
 * over them, on any grid, and stays the same from page to page; a slot already chosen keeps its place.
 */
export const oneForEachTime = (slots: Slot[], chosen?: string): Slot[] => {
  const byTime = new Map<string, Slot[]>()
  for (const slot of slots) byTime.set(slot.startsAt, [...(byTime.get(slot.startsAt) ?? []), slot])
  return [...byTime.values()].flatMap((free) => {
    const kept = free.find((slot) => slotKey(slot) === chosen)
    return kept ?? free[turnAt(free[0]?.startsAt ?? '', free.length)] ?? []
  })
}

/** Whose turn it is at an instant, of so many. */
const turnAt = (startsAt: string, many: number): number => {
  const spread = Math.imul(Date.parse(startsAt) / MINUTE_MS, EVEN) >>> 0
  return Math.floor((spread / 2 ** 32) * many)
}
