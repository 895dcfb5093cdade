import { keys } from '@/domain/ledger/keys'
import type { NewLot } from '@/domain/ledger/lots'
import type { CheckoutEvidence, InvoiceEvidence, InvoiceLine, SubscriptionEvidence } from './evidence'
import { packEnd, periodEnd } from './lotLife'
import type { Outcome, ParkReason } from './outcomes'
import type { Terms } from './terms'

export type PaidLot = NewLot & { paid: { amount: number; currency: string } }

/** What evidence is good for: credits; nothing, and that is fine; or a person's look. */
export type Verdict =
  | { verdict: 'grant'; lot: PaidLot; terms: Terms; line: InvoiceLine | null; paidAt: number }
  | { verdict: 'nothing'; because: Outcome }
  | { verdict: 'park'; because: ParkReason }

const nothing = (because: Outcome): Verdict => ({ verdict: 'nothing', because })
const park = (because: ParkReason): Verdict => ({ verdict: 'park', because })

/**
 * The credits of a pack: its payment succeeded, for the client, price and currency frozen at checkout, and
 * what was received is the checkout's own total, coupons and tax included. The plan of today is not asked.
 */
export function packGrantFor(evidence: CheckoutEvidence, terms: Terms, now: number): Verdict {
  if (evidence.state === 'expired') return nothing('checkout_expired')
  if (evidence.state === 'open' || evidence.payment === 'unpaid') return nothing('unpaid')
  if (evidence.payment === 'failed') return nothing('payment_failed')
  if (evidence.payment === 'other') return park('unknown_state')
  if (evidence.mode !== 'payment' || terms.kind !== 'pack') return park('other_kind')
  if (evidence.client !== terms.client) return park('other_client')
  if (evidence.currency !== terms.currency) return park('currency_differs')
  if (evidence.prices.length !== 1 || evidence.prices[0] !== terms.stripePriceId) return park('price_differs')
  const due = evidence.payment === 'nothing_due' ? 0 : evidence.received
  if (evidence.total !== due || due < 0) return park('amount_differs')
  const source = evidence.paymentIntent ?? evidence.id
  const paidAt = evidence.paidAt ?? now
  const lot: PaidLot = {
    grantKey: keys.packGrant(source, terms.plan),
    client: terms.client,
    creditType: terms.creditType,
    source: 'pack',
    granted: terms.credits,
    expiresAt: packEnd(terms, paidAt),
    evidence: source,
    paid: { amount: evidence.total, currency: terms.currency },
  }
  return { verdict: 'grant', lot, terms, line: null, paidAt }
}

type PeriodEvidence = { invoice: InvoiceEvidence; subscription: SubscriptionEvidence }

/**
 * The credits of one period: a paid invoice with one line of the subscription's item that is no proration;
 * the period is that line's own. `frozen`: all terms the client agreed to, the newest first.
 */
export function periodGrantFor(
  { invoice, subscription }: PeriodEvidence,
  frozen: Terms[],
  now: number,
): Verdict {
  if (invoice.status === 'other') return park('unknown_state')
  if (invoice.status !== 'paid') return isGivenUpInPart(invoice) ? park('amount_differs') : nothing('unpaid')
  // Its credits stand on one payment: what is lost of another would be nobody's.
  if (invoice.payments > 1) return park('several_payments')
  if (!invoice.complete) return park('lines_missing')
  if (subscription.item === null) return park('unknown_subscription')
  const lines = invoice.lines.filter((line) => !line.proration && isOf(line, subscription.item))
  const [line] = lines
  if (!line) return nothing('no_period')
  if (lines.length > 1 || line.periodStart >= line.periodEnd) return park('several_periods')
  if (line.quantity !== 1) return park('quantity_differs')
  const terms = agreedFor(line, frozen)
  if (!terms) return park('price_differs')
  if (terms.kind !== 'subscription') return park('other_kind')
  if (invoice.currency !== terms.currency) return park('currency_differs')
  if (!invoice.outOfBand && invoice.received !== Math.max(0, invoice.total)) return park('amount_differs')
  const granted = creditsOf(line, subscription, terms)
  if (granted === 0) return nothing('trial_without_credits')
  const paidAt = invoice.paidAt ?? now
  const lot: PaidLot = {
    grantKey: keys.periodGrant(subscription.item, line.periodStart, line.periodEnd),
    client: terms.client,
    creditType: terms.creditType,
    source: 'period',
    granted,
    expiresAt: periodEnd(terms, line, paidAt),
    evidence: evidenceOf(invoice),
    paid: { amount: Math.max(0, invoice.total), currency: terms.currency },
  }
  return { verdict: 'grant', lot, terms, line, paidAt }
}

/** Some of it was paid, and the rest is asked for no more. */
function isGivenUpInPart({ status, received }: InvoiceEvidence): boolean {
  return (status === 'void' || status === 'uncollectible') && received > 0
}

/** A period is under the newest terms of its price that were agreed to before it began, or the first ever. */
function agreedFor({ price, periodStart }: InvoiceLine, frozen: Terms[]): Terms | undefined {
  const ofPrice = frozen.filter(({ stripePriceId }) => stripePriceId === price)
  // The provider counts whole seconds: what began with the freezing is not before it.
  return ofPrice.find(({ frozenAt }) => frozenAt - (frozenAt % 1000) <= periodStart) ?? ofPrice.at(-1)
}

/** The payment behind an invoice: what was charged, or the invoice itself where nothing was. */
export function evidenceOf({ id, outOfBand, paymentIntent }: InvoiceEvidence): string {
  return outOfBand ? id : (paymentIntent ?? id)
}

export type TakenBack = { amount: number; from: number }

/**
 * What the prorations of a paid invoice give back of a period that was paid before, in minor units; null
 * where they give back nothing.
 */
export function takenBackBy({ invoice, subscription }: PeriodEvidence): TakenBack | null {
  if (invoice.status !== 'paid') return null
  const back = invoice.lines.filter(
    (line) => line.proration && line.amount < 0 && isOf(line, subscription.item),
  )
  const [first] = back
  if (!first) return null
  return { amount: -back.reduce((sum, { amount }) => sum + amount, 0), from: first.periodStart }
}

function isOf(line: InvoiceLine, item: string | null): boolean {
  return item !== null && line.subscriptionItem === item
}

/**
 * What was billed for nothing, not made free by a coupon, brings what the terms give with a trial, and only
 * within one. What was paid for is no trial, wherever the subscription's trial has been laid since then.
 */
function creditsOf(line: InvoiceLine, { trialStart, trialEnd }: SubscriptionEvidence, terms: Terms): number {
  if (!isForNothing(line) || terms.price === 0) return terms.credits
  const { periodStart } = line
  const isTrial =
    trialStart !== null && trialEnd !== null && trialStart <= periodStart && periodStart < trialEnd
  return isTrial ? terms.trialCredits : 0
}

/** Whether nothing was asked for, before any discount: where no credits stand for it, none are missing. */
export function isForNothing({ listed }: InvoiceLine): boolean {
  return listed === 0
}
