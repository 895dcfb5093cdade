import { refund, START } from '@tests/domain/payments/evidence'
import type { House } from '@tests/support/house'
import type { Evidence } from '@/domain/payments/evidence'
import type { PaymentSubject } from '@/domain/payments/provider'
import { begun, line, live, lossOf, MONTHLY, type Purchase, paidCheckout, paidInvoice } from './purchase'

/**
 * What happened at the provider, one thing after the other: what it then says, and what it tells us of it.
 */
export type History = {
  purchase: Purchase
  steps: { says: Evidence[]; tells: PaymentSubject }[]
}

const NEXT = { periodStart: Date.UTC(2026, 11, 1), periodEnd: Date.UTC(2027, 0, 1) }

/** One story each: a purchase, a renewal, refunds in part, a dispute, an upgrade. */
export const HISTORIES: Record<string, (house: House) => Promise<History>> = {
  purchase: async (house) => {
    const purchase = await begun(house)
    const open = paidCheckout(purchase, { state: 'open', payment: 'unpaid', received: 0, paidAt: null })
    const slow = { ...open, state: 'complete' as const }
    const paid = paidCheckout(purchase)
    const steps = [open, slow, paid].map((one) => ({ says: [one], tells: subjectOf(one) }))
    return { purchase, steps: [...steps, { says: [], tells: { kind: 'loss', id: purchase.intent } }] }
  },
  renewal: async (house) => {
    const purchase = await begun(house, MONTHLY)
    const second = paidInvoice(purchase, {
      id: `in_2_${purchase.item}`,
      paymentIntent: `pi_2_${purchase.item}`,
      lines: [line(purchase, NEXT)],
    })
    const owing = { ...second, status: 'open' as const, received: 0, paidAt: null }
    const at = { currentPeriodStart: NEXT.periodStart, currentPeriodEnd: NEXT.periodEnd }
    return {
      purchase,
      steps: [
        { says: [live(purchase)], tells: subjectOf(live(purchase)) },
        { says: [paidInvoice(purchase)], tells: subjectOf(paidInvoice(purchase)) },
        { says: [owing, live(purchase, { ...at, status: 'past_due' })], tells: subjectOf(owing) },
        { says: [second], tells: subjectOf(second) },
        { says: [live(purchase, at)], tells: subjectOf(live(purchase)) },
      ],
    }
  },
  'partial refund': async (house) => {
    const { purchase, steps } = await bought(house)
    const first = refund('re_1', 9_000)
    const pending = refund('re_2', 9_000, { status: 'pending' })
    const failed = refund('re_2', 9_000, { status: 'failed' })
    const lost = [[first], [first, pending], [first, failed], [first, failed, refund('re_3', 18_000)]]
    return { purchase, steps: [...steps, ...lost.map((refunds) => told(purchase, { refunds }))] }
  },
  dispute: async (house) => {
    const { purchase, steps } = await bought(house)
    const dispute = (withdrawn: number, open: boolean) => ({ disputes: [{ id: 'dp_1', withdrawn, open }] })
    const lost = [dispute(0, true), dispute(45_000, true), dispute(45_000, false), dispute(0, false)]
    const then = { ...dispute(0, false), refunds: [refund('re_1', 18_000)] }
    return { purchase, steps: [...steps, ...[...lost, then].map((one) => told(purchase, one))] }
  },
  upgrade: async (house) => {
    const purchase = await begun(house, MONTHLY)
    const back = line(purchase, {
      id: 'il_b',
      amount: -17_000,
      proration: true,
      periodStart: START + 86_400_000,
    })
    const more = line(purchase, {
      id: 'il_m',
      amount: 30_000,
      proration: true,
      periodStart: START + 86_400_000,
    })
    const between = paidInvoice(purchase, {
      id: `in_2_${purchase.item}`,
      paymentIntent: `pi_2_${purchase.item}`,
      total: 13_000,
      received: 13_000,
      lines: [back, more],
    })
    const next = paidInvoice(purchase, {
      id: `in_3_${purchase.item}`,
      paymentIntent: `pi_3_${purchase.item}`,
      lines: [line(purchase, NEXT)],
    })
    const all = [live(purchase), paidInvoice(purchase), between, next]
    return { purchase, steps: all.map((one) => ({ says: [one, live(purchase)], tells: subjectOf(one) })) }
  },
}

async function bought(house: House): Promise<History> {
  const purchase = await begun(house)
  return { purchase, steps: [{ says: [paidCheckout(purchase)], tells: subjectOf(paidCheckout(purchase)) }] }
}

function told({ intent, customer }: Purchase, more: Parameters<typeof lossOf>[1]): History['steps'][number] {
  return { says: [lossOf(intent, { customer, ...more })], tells: { kind: 'loss', id: intent } }
}

/** What an event about it names. */
export function subjectOf(evidence: Evidence): PaymentSubject {
  return { kind: evidence.kind, id: evidence.kind === 'loss' ? evidence.paymentIntent : evidence.id }
}
