import type { Delivery, Kept, Kind } from '@/adapters/payments/twin/books'

const DAY_MS = 86_400_000

/**
 * Whether a note of the twin has done its work: as Stripe, it forgets keys after a day, events after thirty.
 */
export function isOutlived(kind: Kind, thing: Kept[Kind], now: number): boolean {
  if (kind === 'answer') return now - (thing as Kept['answer']).madeAt > DAY_MS
  if (kind !== 'delivery') return false
  const { state, madeAt } = thing as Delivery
  return state !== 'waiting' && now - madeAt > 30 * DAY_MS
}
