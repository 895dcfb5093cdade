import type Stripe from 'stripe'
import { expanded, idOf, millis, oneOf, upper } from '@/adapters/payments/stripeFields'
import type {
  CheckoutEvidence,
  InvoiceEvidence,
  InvoiceLine,
  SubscriptionEvidence,
} from '@/domain/payments/evidence'
import { SUBSCRIPTION_STATUSES } from '@/domain/payments/evidence'

/** A checkout, its `line_items`, `payment_intent.latest_charge` and `invoice.payments` expanded. */
export function checkoutEvidence(session: Stripe.Checkout.Session): CheckoutEvidence {
  const intent = expanded(session.payment_intent)
  const invoice = expanded(session.invoice)
  return {
    kind: 'checkout',
    id: session.id,
    mode: oneOf(session.mode, ['payment', 'subscription'], 'other'),
    // What is neither complete nor expired has settled nothing.
    state: oneOf(session.status, ['complete', 'expired'], 'open'),
    payment: hasFailed(session, intent) ? 'failed' : (PAYMENT[session.payment_status] ?? 'other'),
    checkout: session.metadata?.checkout ?? null,
    client: session.metadata?.client ?? session.client_reference_id,
    customer: idOf(session.customer),
    paymentIntent: idOf(session.payment_intent),
    subscription: idOf(session.subscription),
    total: session.amount_total ?? 0,
    received: intent?.amount_received ?? (invoice ? receivedFor(invoice) : 0),
    currency: upper(session.currency),
    prices: (session.line_items?.data ?? []).flatMap(({ price }) => price?.id ?? []),
    paidAt: session.payment_status === 'paid' ? paidAtOf(intent, invoice) : null,
    livemode: session.livemode,
  }
}

/** An invoice, its `payments` expanded; `lines` are all of it or, where `complete` is false, the first. */
export function invoiceEvidence(
  invoice: Stripe.Invoice,
  lines: Stripe.InvoiceLineItem[],
  complete: boolean,
): InvoiceEvidence {
  const received = receivedFor(invoice)
  return {
    kind: 'invoice',
    id: invoice.id,
    status: oneOf(invoice.status, ['draft', 'open', 'paid', 'void', 'uncollectible'], 'other'),
    subscription: idOf(invoice.parent?.subscription_details?.subscription ?? null),
    customer: idOf(invoice.customer),
    paymentIntent:
      paymentsOf(invoice).flatMap(({ payment }) => idOf(payment.payment_intent) ?? [])[0] ?? null,
    payments: paymentsOf(invoice).length,
    total: invoice.total,
    received,
    currency: upper(invoice.currency),
    paidAt: millis(invoice.status_transitions.paid_at),
    outOfBand: invoice.status === 'paid' && invoice.amount_due > received,
    lines: lines.map(lineOf),
    complete,
    livemode: invoice.livemode,
  }
}

/** A subscription as it stands. */
export function subscriptionEvidence(subscription: Stripe.Subscription): SubscriptionEvidence {
  const { items, metadata } = subscription
  const item = items.data.length === 1 && !items.has_more ? items.data[0] : undefined
  return {
    kind: 'subscription',
    id: subscription.id,
    status: oneOf(subscription.status, SUBSCRIPTION_STATUSES, 'other'),
    checkout: metadata.checkout ?? null,
    client: metadata.client ?? null,
    customer: idOf(subscription.customer),
    item: item?.id ?? null,
    price: item?.price.id ?? null,
    currentPeriodStart: millis(item?.current_period_start),
    currentPeriodEnd: millis(item?.current_period_end),
    // Stripe says "at the end of this period" in two ways; either ends it.
    cancelAtPeriodEnd:
      subscription.cancel_at_period_end ||
      (subscription.cancel_at !== null && subscription.cancel_at === item?.current_period_end),
    trialStart: millis(subscription.trial_start),
    trialEnd: millis(subscription.trial_end),
    endedAt: millis(subscription.ended_at),
    livemode: subscription.livemode,
  }
}

const PAYMENT: Record<string, CheckoutEvidence['payment']> = {
  paid: 'paid',
  unpaid: 'unpaid',
  no_payment_required: 'nothing_due',
}

/** A checkout that was left as complete, and whose slow payment then did not come. */
function hasFailed(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): boolean {
  const isOver = intent?.status === 'requires_payment_method' || intent?.status === 'canceled'
  return session.status === 'complete' && session.payment_status === 'unpaid' && isOver
}

function paidAtOf(intent: Stripe.PaymentIntent | null, invoice: Stripe.Invoice | null): number | null {
  const charge = intent ? expanded(intent.latest_charge) : null
  return millis(charge?.created ?? invoice?.status_transitions.paid_at)
}

/** The payments of an invoice that came through the provider. */
function paymentsOf(invoice: Stripe.Invoice): Stripe.InvoicePayment[] {
  const payments = invoice.payments?.data ?? []
  return payments.filter(({ status, payment }) => status === 'paid' && payment.type !== 'payment_record')
}

function receivedFor(invoice: Stripe.Invoice): number {
  return paymentsOf(invoice).reduce((sum, { amount_paid }) => sum + (amount_paid ?? 0), 0)
}

function lineOf(line: Stripe.InvoiceLineItem): InvoiceLine {
  const { parent, period } = line
  const details = parent?.subscription_item_details
  return {
    id: line.id,
    subscriptionItem: details?.subscription_item ?? null,
    price: idOf(line.pricing?.price_details?.price),
    amount: (line.discount_amounts ?? []).reduce((rest, { amount }) => rest - amount, line.amount),
    listed: line.amount,
    quantity: line.quantity ?? 1,
    periodStart: period.start * 1000,
    periodEnd: period.end * 1000,
    proration: details?.proration ?? parent?.invoice_item_details?.proration ?? false,
  }
}
