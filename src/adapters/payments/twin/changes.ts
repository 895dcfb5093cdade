import type Stripe from 'stripe'
import { type Books, need, refuseRequest } from '@/adapters/payments/twin/books'
import { cardOf, collect } from '@/adapters/payments/twin/collecting'
import { follow } from '@/adapters/payments/twin/cycles'
import { newInvoice } from '@/adapters/payments/twin/invoices'
import type { WantedLine } from '@/adapters/payments/twin/lines'
import { nextBoundary } from '@/adapters/payments/twin/periods'
import {
  amend,
  billPeriod,
  intervalOf,
  itemIn,
  planOf,
  withItem,
} from '@/adapters/payments/twin/subscriptions'

/** Ends with its period, or goes on after all. */
export function setCancel(books: Books, id: string, cancel: boolean): Stripe.Subscription {
  living(books, id)
  return amend(books, id, {
    cancel_at_period_end: cancel,
    canceled_at: cancel ? books.now : null,
    cancel_at: cancel ? itemIn(need(books, 'subscription', id)).current_period_end : null,
  })
}

export type Prorations = 'none' | 'always_invoice'

/**
 * Another price. Without prorations it is charged from the next period on, the anchor kept, unless the price
 * renews at another rhythm: then a new period begins now. With them the rest of the period is settled at
 * once.
 */
export function changePrice(books: Books, id: string, price: Stripe.Price, prorations: Prorations) {
  const before = living(books, id)
  const item = itemIn(before)
  if (item.price.id === price.id) return before
  const change = { price, plan: planOf(price) }
  if (intervalOf(price) !== intervalOf(item.price)) {
    const start = books.now
    const until = nextBoundary(start, intervalOf(price), start)
    const period = { ...change, current_period_start: start, current_period_end: until }
    const anew = amend(books, id, { ...withItem(before, period), billing_cycle_anchor: start })
    follow(books, id, billPeriod(books, anew, { reason: 'subscription_update', by: null }))
  } else {
    const changed = amend(books, id, withItem(before, change))
    if (prorations === 'always_invoice') settleRest(books, changed, item, price)
  }
  return need(books, 'subscription', id)
}

/** Invoices of the coming periods are voided while it lasts; the status stays. */
export function pauseCollecting(books: Books, id: string, paused: boolean): Stripe.Subscription {
  living(books, id)
  return amend(books, id, { pause_collection: paused ? { behavior: 'void', resumes_at: null } : null })
}

/** What was paused goes on: a new period begins now, and is charged. */
export function resume(books: Books, id: string): Stripe.Subscription {
  const subscription = need(books, 'subscription', id)
  if (subscription.status !== 'paused') refuseRequest('This subscription is not paused.')
  const start = books.now
  const until = nextBoundary(start, intervalOf(itemIn(subscription).price), start)
  const resumed = amend(
    books,
    id,
    {
      ...withItem(subscription, { current_period_start: start, current_period_end: until }),
      status: 'active',
      billing_cycle_anchor: start,
    },
    'customer.subscription.resumed',
  )
  follow(books, id, billPeriod(books, resumed, { reason: 'subscription_cycle', by: null }))
  return need(books, 'subscription', id)
}

function settleRest(
  books: Books,
  subscription: Stripe.Subscription,
  item: Stripe.SubscriptionItem,
  price: Stripe.Price,
) {
  const { current_period_start: from, current_period_end: end } = item
  const rest = (amount: number | null) => Math.round(((amount ?? 0) * (end - books.now)) / (end - from))
  const common = { subscription: subscription.id, item: item.id, start: books.now, end, proration: true }
  const lines: WantedLine[] = [
    {
      ...common,
      price: item.price,
      amount: -rest(item.price.unit_amount),
      description: 'Unused time',
      credited: chargedBy(books, item.id, from),
    },
    { ...common, price, amount: rest(price.unit_amount), description: 'Remaining time' },
  ]
  const period = { start: books.now, end: books.now }
  const invoice = newInvoice(books, { subscription, lines, reason: 'subscription_update', period })
  follow(books, subscription.id, collect(books, invoice, cardOf(books, String(subscription.customer))))
}

/** The line that charged the item for the period that began then. */
function chargedBy(books: Books, item: string, start: number) {
  for (const invoice of books.all('invoice')) {
    const line = invoice.lines.data.find(
      ({ parent, period }) =>
        parent?.subscription_item_details?.subscription_item === item && period.start === start,
    )
    if (line) return { invoice: invoice.id, line: line.id }
  }
  return undefined
}

function living(books: Books, id: string): Stripe.Subscription {
  const subscription = need(books, 'subscription', id)
  if (subscription.status === 'canceled') refuseRequest('A canceled subscription cannot be changed.')
  return subscription
}
