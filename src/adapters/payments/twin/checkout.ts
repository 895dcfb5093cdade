import type Stripe from 'stripe'
import { type Books, need, refuseRequest } from '@/adapters/payments/twin/books'
import { emit } from '@/adapters/payments/twin/emit'
import { attempt, newIntent, startSlowly } from '@/adapters/payments/twin/intents'
import { startSubscription } from '@/adapters/payments/twin/subscriptions'
import type { CheckoutOutcome } from '@/domain/payments/twin'

type Session = Stripe.Checkout.Session

/** How long a bank takes for a debit. */
const DEBIT_SECONDS = 3 * 86_400

/** Applies what was done on the page. A declined card leaves the checkout open. */
export function answerCheckout(books: Books, id: string, outcome: CheckoutOutcome): Session {
  const session = need(books, 'checkout', id)
  if (session.status !== 'open') refuseRequest('This checkout is over.')
  const order = need(books, 'order', id)
  const total = session.amount_total ?? 0
  if (order.trialDays > 0 || total === 0) {
    return outcome === 'paid' ? complete(books, session, null) : session
  }
  const intent = order.intent ? need(books, 'intent', order.intent) : intentFor(books, session)
  if (outcome === 'later' || outcome === 'later_declined') {
    return completeSlowly(books, session, { intent: startSlowly(books, intent), comes: outcome === 'later' })
  }
  const card = outcome === 'paid' ? 'good' : outcome
  const tried = attempt(books, intent, card)
  if (tried.status === 'succeeded') return complete(books, session, tried)
  return need(books, 'checkout', id)
}

/** The debit that was under way has come, or has not. */
export function settleLater(books: Books, id: string, comes: boolean): Session {
  const session = need(books, 'checkout', id)
  const intent = need(books, 'intent', String(session.payment_intent))
  if (intent.status !== 'processing') refuseRequest('Nothing is under way for this checkout.')
  books.put('order', { ...need(books, 'order', id), debit: null })
  attempt(books, intent, comes ? 'good' : 'declined')
  const settled = books.put('checkout', { ...session, payment_status: comes ? 'paid' : 'unpaid' })
  emit(books, `checkout.session.async_payment_${comes ? 'succeeded' : 'failed'}`, settled)
  return settled
}

/** Nobody paid in time. */
export function expireCheckout(books: Books, id: string): Session {
  const session = need(books, 'checkout', id)
  if (session.status !== 'open') refuseRequest('This checkout is over.')
  const expired = books.put('checkout', { ...session, status: 'expired', url: null })
  emit(books, 'checkout.session.expired', expired)
  return expired
}

/** Whether the bank waits for a second step. */
export function isConfirming(books: Books, id: string): boolean {
  const intent = books.get('order', id)?.intent
  return intent ? books.get('intent', intent)?.status === 'requires_action' : false
}

function intentFor(books: Books, session: Session): Stripe.PaymentIntent {
  const order = need(books, 'order', session.id)
  const intent = newIntent(books, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    customer: String(session.customer),
    // A subscription's payments do not carry its metadata.
    metadata: session.mode === 'payment' ? order.metadata : {},
  })
  books.put('order', { ...order, intent: intent.id })
  return intent
}

type Debit = { intent: Stripe.PaymentIntent; comes: boolean }

function completeSlowly(books: Books, session: Session, { intent, comes }: Debit): Session {
  if (session.mode !== 'payment') refuseRequest('The twin knows slow payments of packs only.')
  const order = need(books, 'order', session.id)
  books.put('order', { ...order, debit: { at: books.now + DEBIT_SECONDS, comes } })
  const done = { ...session, status: 'complete', url: null, payment_intent: intent.id } as const
  const completed = books.put('checkout', done)
  emit(books, 'checkout.session.completed', completed)
  return completed
}

function complete(books: Books, session: Session, intent: Stripe.PaymentIntent | null): Session {
  const bought = session.mode === 'subscription' ? subscribe(books, session, intent) : {}
  const completed = books.put('checkout', {
    ...session,
    ...bought,
    status: 'complete',
    url: null,
    payment_status: intent ? 'paid' : 'no_payment_required',
    payment_intent: session.mode === 'payment' ? (intent?.id ?? null) : null,
  })
  emit(books, 'checkout.session.completed', completed)
  return completed
}

function subscribe(books: Books, session: Session, intent: Stripe.PaymentIntent | null) {
  const { metadata, trialDays, description = null } = need(books, 'order', session.id)
  const customer = String(session.customer)
  books.put('card', { id: customer, card: 'good' })
  const price = session.line_items?.data[0]?.price
  if (!price) throw new Error('a checkout has a line')
  const subscription = startSubscription(books, {
    ...{ customer, price, metadata, trialDays, description, intent },
    checkout: session.id,
  })
  return { subscription: subscription.id, invoice: String(subscription.latest_invoice) }
}
