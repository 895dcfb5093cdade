import type Stripe from 'stripe'
import { blankDispute } from '@/adapters/payments/twin/blankDispute'
import { BLANK_ADJUSTMENT } from '@/adapters/payments/twin/blankPayments'
import { type Books, need, refuseRequest } from '@/adapters/payments/twin/books'
import { emit } from '@/adapters/payments/twin/emit'

const DAY = 86_400

type Wanted = {
  intent: string
  amount: number
  /** A bank only asks: nothing is withdrawn yet. */
  inquiry?: boolean
}

/** A payer's bank disputes a payment, and takes the money at once unless it only asks. */
export function openDispute(books: Books, { intent: id, amount, inquiry = false }: Wanted): Stripe.Dispute {
  const intent = need(books, 'intent', id)
  if (intent.status !== 'succeeded') refuseRequest('This payment has not succeeded.')
  if (amount <= 0 || amount > intent.amount_received) refuseRequest('The amount is not of this payment.')
  const charge = need(books, 'charge', String(intent.latest_charge))
  books.put('charge', { ...charge, disputed: true })
  const dispute = books.put('dispute', {
    ...blankDispute,
    id: books.newId('du'),
    created: books.now,
    amount,
    currency: intent.currency,
    charge: charge.id,
    payment_intent: id,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
    balance_transactions: [],
    evidence_details: { ...blankDispute.evidence_details, due_by: books.now + 7 * DAY },
  })
  emit(books, 'charge.dispute.created', dispute)
  return inquiry ? dispute : move(books, dispute, -amount, 'charge.dispute.funds_withdrawn')
}

/** How it ended; what was won comes back. */
export function closeDispute(books: Books, id: string, status: 'won' | 'lost' | 'warning_closed') {
  const dispute = need(books, 'dispute', id)
  const withdrawn = -dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0)
  const closed = books.put('dispute', { ...dispute, status })
  const settled =
    status === 'won' && withdrawn > 0
      ? move(books, closed, withdrawn, 'charge.dispute.funds_reinstated')
      : closed
  emit(books, 'charge.dispute.closed', settled)
  return settled
}

function move(books: Books, dispute: Stripe.Dispute, amount: number, type: string): Stripe.Dispute {
  const { currency, balance_transactions } = dispute
  const moved: Stripe.BalanceTransaction = {
    ...BLANK_ADJUSTMENT,
    id: books.newId('txn'),
    created: books.now,
    available_on: books.now,
    amount,
    net: amount,
    currency,
    source: dispute.id,
  }
  const next = books.put('dispute', { ...dispute, balance_transactions: [...balance_transactions, moved] })
  emit(books, type, next)
  return next
}
