import type Stripe from 'stripe'
import { BLANK_REFUND } from '@/adapters/payments/twin/blankPayments'
import { type Books, need, refuseRequest } from '@/adapters/payments/twin/books'
import { emit } from '@/adapters/payments/twin/emit'

type Wanted = {
  intent: string
  /** Null: all that is left. */
  amount: number | null
  metadata?: Record<string, string>
  status?: 'succeeded' | 'pending'
}

/** Money that goes back; a slow one is pending until `settleRefund`. */
export function makeRefund(books: Books, wanted: Wanted): Stripe.Refund {
  const { intent: id, metadata = {}, status = 'succeeded' } = wanted
  const intent = need(books, 'intent', id)
  if (intent.status !== 'succeeded') refuseRequest('This payment has not succeeded.')
  const left = intent.amount_received - refunded(books, id)
  const amount = wanted.amount ?? left
  if (left === 0) refuseRequest('This charge was refunded already.', 'charge_already_refunded')
  if (amount <= 0 || amount > left)
    refuseRequest('The amount is greater than what is left.', 'amount_too_large')
  const refund = books.put('refund', {
    ...BLANK_REFUND,
    id: books.newId('re'),
    created: books.now,
    amount,
    currency: intent.currency,
    charge: intent.latest_charge,
    payment_intent: id,
    metadata,
    status,
  })
  emit(books, 'refund.created', refund)
  emit(books, 'charge.refunded', recount(books, intent))
  return refund
}

/** How a pending refund ended, or one that had gone out and came back. */
export function settleRefund(books: Books, id: string, status: 'succeeded' | 'failed' | 'canceled') {
  const refund = need(books, 'refund', id)
  const settled = books.put('refund', {
    ...refund,
    status,
    ...(status === 'failed' ? { failure_reason: 'lost_or_stolen_card' } : {}),
  })
  recount(books, need(books, 'intent', String(refund.payment_intent)))
  if (status === 'failed') emit(books, 'refund.failed', settled)
  emit(books, 'refund.updated', settled)
  return settled
}

function refunded(books: Books, intent: string): number {
  return books
    .all('refund')
    .filter(({ payment_intent, status }) => payment_intent === intent && isStanding(status))
    .reduce((sum, { amount }) => sum + amount, 0)
}

function isStanding(status: string | null): boolean {
  return status !== 'failed' && status !== 'canceled'
}

function recount(books: Books, intent: Stripe.PaymentIntent): Stripe.Charge {
  const charge = need(books, 'charge', String(intent.latest_charge))
  const amount_refunded = refunded(books, intent.id)
  return books.put('charge', { ...charge, amount_refunded, refunded: amount_refunded === charge.amount })
}
