import type Stripe from 'stripe'
import { type Books, need } from '@/adapters/payments/twin/books'
import { cardOf, collect } from '@/adapters/payments/twin/collecting'
import { voidInvoice } from '@/adapters/payments/twin/invoices'
import { nextBoundary } from '@/adapters/payments/twin/periods'
import { amend, billPeriod, intervalOf, itemIn, withItem } from '@/adapters/payments/twin/subscriptions'

/** What happens when the item's period is over: the next one, a pause, or the end. */
export function cycle(books: Books, subscription: Stripe.Subscription): void {
  if (subscription.cancel_at_period_end) {
    end(books, subscription.id)
    return
  }
  if (subscription.status === 'trialing' && cardOf(books, String(subscription.customer)) === 'none') {
    amend(books, subscription.id, { status: 'paused' }, 'customer.subscription.paused')
    return
  }
  const { current_period_start: start, current_period_end: over, price } = itemIn(subscription)
  const until = nextBoundary(subscription.billing_cycle_anchor, intervalOf(price), over)
  const renewed = amend(books, subscription.id, {
    ...withItem(subscription, { current_period_start: over, current_period_end: until }),
    status: subscription.status === 'trialing' ? 'active' : subscription.status,
  })
  const invoice = billPeriod(books, renewed, {
    reason: 'subscription_cycle',
    by: null,
    before: { start, end: over },
  })
  follow(books, renewed.id, invoice)
}

/** Tries once more to collect what a card did not give. */
export function collectAgain(books: Books, invoice: Stripe.Invoice): Stripe.Invoice {
  const tried = collect(books, invoice, cardOf(books, String(invoice.customer)))
  const subscription = invoice.parent?.subscription_details?.subscription
  if (typeof subscription === 'string') follow(books, subscription, tried)
  return tried
}

/** The subscription's status after its invoice was paid, or was not. */
export function follow(books: Books, id: string, invoice: Stripe.Invoice): void {
  const { status, pause_collection } = need(books, 'subscription', id)
  if (status === 'canceled') return
  if (invoice.status === 'paid') {
    if (status === 'past_due') amend(books, id, { status: 'active' })
  } else if (pause_collection) {
    voidInvoice(books, invoice.id)
  } else if (invoice.next_payment_attempt === null) {
    end(books, id)
  } else if (status === 'active') {
    amend(books, id, { status: 'past_due' })
  }
}

/** The subscription is over from now on. */
export function end(books: Books, id: string): Stripe.Subscription {
  const over = { status: 'canceled', ended_at: books.now } as const
  for (const invoice of books.all('invoice')) {
    const isItsOwn = invoice.parent?.subscription_details?.subscription === id
    if (isItsOwn && invoice.status === 'open')
      books.put('invoice', { ...invoice, next_payment_attempt: null })
  }
  const { canceled_at } = need(books, 'subscription', id)
  return amend(books, id, { ...over, canceled_at: canceled_at ?? books.now }, 'customer.subscription.deleted')
}
