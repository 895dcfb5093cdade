import type Stripe from 'stripe'
import { BLANK_SUBSCRIPTION } from '@/adapters/payments/twin/blankBilling'
import { BLANK_PLAN } from '@/adapters/payments/twin/blankThings'
import { type Books, need } from '@/adapters/payments/twin/books'
import { cardOf, collect } from '@/adapters/payments/twin/collecting'
import { emit } from '@/adapters/payments/twin/emit'
import { newInvoice } from '@/adapters/payments/twin/invoices'
import { type Interval, nextBoundary } from '@/adapters/payments/twin/periods'
import { keepReduction } from '@/adapters/payments/twin/reductions'

const DAY = 86_400

type Wanted = {
  customer: string
  price: Stripe.Price
  metadata: Record<string, string>
  trialDays: number
  description: string | null
  /** What has paid the first period; null where a trial begins, or nothing is due. */
  intent: Stripe.PaymentIntent | null
  /** Where it began. */
  checkout: string
}

/** A subscription from now on, with its first invoice: of the first period, or of a trial for nothing. */
export function startSubscription(books: Books, wanted: Wanted): Stripe.Subscription {
  const { customer, price, metadata, intent, trialDays } = wanted
  const trialEnd = trialDays > 0 ? books.now + trialDays * DAY : null
  const end = trialEnd ?? nextBoundary(books.now, intervalOf(price), books.now)
  const id = books.newId('sub')
  const item = itemOf(books, id, price, { start: books.now, end })
  const url = `/v1/subscription_items?subscription=${id}`
  const subscription = books.put('subscription', {
    ...BLANK_SUBSCRIPTION,
    id,
    created: books.now,
    start_date: books.now,
    billing_cycle_anchor: trialEnd ?? books.now,
    currency: price.currency,
    customer,
    description: wanted.description,
    items: { object: 'list', data: [item], has_more: false, url },
    latest_invoice: null,
    metadata,
    status: trialEnd ? 'trialing' : 'active',
    trial_start: trialEnd ? books.now : null,
    trial_end: trialEnd,
  })
  keepReduction(books, wanted.checkout, id)
  emit(books, 'customer.subscription.created', subscription)
  billPeriod(books, subscription, { reason: 'subscription_create', by: intent })
  return need(books, 'subscription', id)
}

type Bill = {
  reason: Stripe.Invoice.BillingReason
  /** What has paid already; null: the customer's card is asked. */
  by: Stripe.PaymentIntent | null
  before?: { start: number; end: number }
}

/**
 * The invoice of the item's present period; a paid one keeps the subscription alive, a failed one does not.
 */
export function billPeriod(books: Books, subscription: Stripe.Subscription, bill: Bill): Stripe.Invoice {
  const item = itemIn(subscription)
  const { current_period_start: start, current_period_end: end, price } = item
  const trial = subscription.status === 'trialing'
  const invoice = newInvoice(books, {
    subscription,
    reason: bill.reason,
    period: bill.before ?? { start: books.now, end: books.now },
    lines: [
      {
        ...{ subscription: subscription.id, item: item.id, price, start, end, proration: false },
        amount: trial ? 0 : (price.unit_amount ?? 0),
        description: trial ? 'Trial period' : `1 × ${price.nickname ?? price.id}`,
      },
    ],
  })
  return collect(books, invoice, bill.by ?? cardOf(books, String(subscription.customer)))
}

/** Changes a subscription, and says so. */
export function amend(
  books: Books,
  id: string,
  change: Partial<Stripe.Subscription>,
  type = 'customer.subscription.updated',
): Stripe.Subscription {
  const changed = books.put('subscription', { ...need(books, 'subscription', id), ...change })
  emit(books, type, changed)
  return changed
}

/** The one item: the twin sells by no more. */
export function itemIn({ items }: Stripe.Subscription): Stripe.SubscriptionItem {
  const [item] = items.data
  if (!item) throw new Error('a subscription has an item')
  return item
}

/** The items with another period, or another price, in their one item. */
export function withItem({ items }: Stripe.Subscription, change: Partial<Stripe.SubscriptionItem>) {
  return { items: { ...items, data: items.data.map((item) => ({ ...item, ...change })) } }
}

/** Month or year, as the twin's prices have it. */
export function intervalOf(price: Stripe.Price): Interval {
  return price.recurring?.interval === 'year' ? 'year' : 'month'
}

/** The older name of a price, which an item carries beside it. */
export function planOf(price: Stripe.Price): Stripe.Plan {
  const { id, created, currency, unit_amount, product, metadata } = price
  return {
    ...BLANK_PLAN,
    id,
    created,
    currency,
    amount: unit_amount,
    interval: intervalOf(price),
    product,
    metadata,
  }
}

function itemOf(
  books: Books,
  subscription: string,
  price: Stripe.Price,
  period: { start: number; end: number },
) {
  return {
    id: books.newId('si'),
    object: 'subscription_item' as const,
    billing_thresholds: null,
    created: books.now,
    current_period_start: period.start,
    current_period_end: period.end,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planOf(price),
    price,
    quantity: 1,
    subscription,
    tax_rates: [],
  }
}
