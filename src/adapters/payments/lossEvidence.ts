import type Stripe from 'stripe'
import { idOf, oneOf, upper } from '@/adapters/payments/stripeFields'
import type { Dispute, LossEvidence, Refund } from '@/domain/payments/evidence'

/** A payment and everything of it that was lost again: all its refunds and all its disputes. */
export function lossEvidence(
  intent: Stripe.PaymentIntent,
  refunds: Stripe.Refund[],
  disputes: Stripe.Dispute[],
): LossEvidence {
  return {
    kind: 'loss',
    paymentIntent: intent.id,
    customer: idOf(intent.customer),
    amount: intent.amount_received,
    currency: upper(intent.currency),
    refunds: refunds.map(refundOf),
    disputes: disputes.map(disputeOf),
    livemode: intent.livemode,
  }
}

function refundOf({ id, amount, status, metadata }: Stripe.Refund): Refund {
  const { lot, quantity } = metadata ?? {}
  const named = lot && /^[1-9]\d{0,5}$/.test(quantity ?? '')
  return {
    id,
    amount,
    status: oneOf(status, ['pending', 'succeeded', 'failed', 'canceled'], 'other'),
    credits: named ? { lot, quantity: Number(quantity) } : null,
  }
}

const DECIDED = ['won', 'lost', 'warning_closed', 'prevented']

function disputeOf({ id, amount, currency, status, balance_transactions }: Stripe.Dispute): Dispute {
  const net = balance_transactions.reduce((sum, transaction) => sum + transaction.amount, 0)
  // An account that is settled in another currency: then it is all or nothing.
  const same = balance_transactions.every((transaction) => transaction.currency === currency)
  const withdrawn = same ? -net : net < 0 ? amount : 0
  return { id, withdrawn: Math.max(0, withdrawn), open: !DECIDED.includes(status) }
}
