import type { LossEvidence } from '@/domain/payments/evidence'
import type { Settlement } from '@/domain/payments/settlement'
import type { NoteKind } from './notice'

/** What a payment that was settled means to its client; `sequence` is the money paid back in all. */
export type MoneyNews = { kind: NoteKind; sequence: number }

const FAILING: readonly string[] = ['past_due', 'unpaid']

/**
 * What is to be told of a settlement: money that came, did not come, or went back; null where nobody waits
 * for news. Said twice it is the same news. `isRenewal`: the subscription had a period before.
 */
export function moneyNews(settlement: Settlement, isRenewal: boolean): MoneyNews | null {
  const { park, grant, outcome, status, subscription, refunded = 0 } = settlement
  if (park) return null
  if (grant && grant.lot.paid.amount > 0) {
    const isNext = grant.lot.source === 'period' && isRenewal
    return { kind: isNext ? 'renewal' : 'payment_received', sequence: 0 }
  }
  if (outcome === 'unpaid' && status === 'open' && FAILING.includes(subscription?.status ?? '')) {
    return { kind: 'payment_failed', sequence: 0 }
  }
  return outcome === 'loss_settled' && refunded > 0 ? { kind: 'payment_refunded', sequence: refunded } : null
}

/** What was paid back of a payment in all, in minor units; not what failed, nor what a bank asked back. */
export function refundedOf(loss: LossEvidence | null): number {
  const standing = (loss?.refunds ?? []).filter(
    ({ status }) => status === 'pending' || status === 'succeeded',
  )
  return standing.reduce((sum, { amount }) => sum + amount, 0)
}
