import { createHash } from 'node:crypto'
import type { Faults } from '@/adapters/payments/twin/books'

/** Two events that overtake each other are made this close together. */
const OVERTAKE_MS = 2_000

export type Fate = { waitMs: number; dropped: boolean }

/**
 * What becomes of the event at `place`: one fate for each time it is sent. Drawn from seed and place alone,
 * so that the same plan makes the same faults whichever program delivers.
 */
export function drawnFor(faults: Faults | null, place: number): Fate[] {
  if (!faults) return [{ waitMs: 0, dropped: false }]
  const draw = (what: string) => drawn(faults.seed, place, what)
  if (draw('drop') < faults.drop) return [{ waitMs: 0, dropped: true }]
  const times = draw('duplicate') < faults.duplicate ? 2 + Math.floor(draw('times') * 4) : 1
  return Array.from({ length: times }, (_, time) => ({
    waitMs:
      (draw(`delay ${time}`) < faults.delay ? draw(`wait ${time}`) * faults.delayMs : 0) +
      (draw(`reorder ${time}`) < faults.reorder ? draw(`overtake ${time}`) * OVERTAKE_MS : 0),
    dropped: false,
  }))
}

/** A number from 0 to 1, the same for the same words. */
function drawn(seed: number, place: number, what: string): number {
  return createHash('sha256').update(`${seed} ${place} ${what}`).digest().readUInt32BE(0) / 2 ** 32
}
