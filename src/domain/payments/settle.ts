import { periodPrefix } from '@/domain/ledger/keys'
import { refundedOf } from '@/domain/notifications/moneyNews'
import { type PaidLot, packGrantFor, periodGrantFor, takenBackBy, type Verdict } from './grantFor'
import { type BoughtLot, lossFor } from './lossFor'
import type { Settlement } from './settlement'
import type { PaymentSituation } from './situation'
import { ownerOf, subscriptionOf } from './subscriptionOf'
import { unsoldOf } from './unsoldOf'
import { withProrations } from './withProrations'

/**
 * Who decides what follows from one event of the provider, from what the provider says now and what stands
 * in our books. Said twice, or in another order, it ends in the same books.
 */
export function settle(situation: PaymentSituation): Settlement {
  const { kind } = situation.row
  if (kind === 'loss') return settleLoss(situation)
  if (situation.proof[kind === 'other' ? 'checkout' : kind] === null) return { outcome: 'gone' }
  if (kind === 'subscription') return settleSubscription(situation)
  return kind === 'invoice' ? settleInvoice(situation) : settleCheckout(situation)
}

function settleCheckout(situation: PaymentSituation): Settlement {
  const { proof, checkout, customerOf, now } = situation
  const evidence = proof.checkout
  if (!evidence?.checkout) return { outcome: 'not_ours' }
  if (!checkout) return { park: 'unknown_checkout' }
  const { terms } = checkout
  const about = { client: terms.client, plan: terms.plan, status: evidence.payment, checkout: terms.checkout }
  if (evidence.client !== terms.client) return { ...about, park: 'other_client' }
  if (customerOf !== terms.client) return { ...about, park: 'other_customer' }
  if (evidence.state === 'expired') return { ...about, outcome: 'checkout_expired' }
  if (evidence.mode === 'subscription' && evidence.state === 'complete') {
    return { ...about, ...settleSubscription(situation) }
  }
  const verdict = packGrantFor(evidence, terms, now)
  if (verdict.verdict === 'grant' && (checkout.evidence ?? verdict.lot.evidence) !== verdict.lot.evidence) {
    return { ...about, park: 'second_payment' }
  }
  return { ...about, ...granting(situation, verdict) }
}

function settleInvoice(situation: PaymentSituation): Settlement {
  const { proof, frozen, now } = situation
  const { invoice, subscription } = proof
  if (!invoice?.subscription) return { outcome: 'not_ours' }
  const noted = settleSubscription(situation)
  if (!subscription || !noted.subscription) {
    return noted.outcome === 'not_ours' ? noted : { ...noted, park: noted.park ?? 'unknown_subscription' }
  }
  const about = { ...noted, status: invoice.status, takenBack: takenBackBy({ invoice, subscription }) }
  const verdict = periodGrantFor({ invoice, subscription }, frozen, now)
  const unsold = verdict.verdict === 'nothing' ? unsoldOf(invoice, situation) : {}
  return { ...about, ...granting(situation, verdict), ...unsold }
}

/** Notes what a subscription has become; it grants nothing. */
function settleSubscription(situation: PaymentSituation): Settlement {
  const { proof } = situation
  const found = ownerOf(situation)
  if ('outcome' in found || 'park' in found || !proof.subscription) return found as Settlement
  const { id, status } = proof.subscription
  const known = { client: found.client, status, objectId: id, outcome: 'subscription_noted' as const }
  return { ...known, ...subscriptionOf(situation, found.client) }
}

function settleLoss(situation: PaymentSituation): Settlement {
  const { proof, now, row, prorations, customerOf } = situation
  const lots = boughtBy(situation, row.objectId)
  const [first] = lots
  // Noted with its client: whoever is granting just now asked before this was lost, and must ask again.
  const whose = { evidence: row.objectId, ...(customerOf ? { client: customerOf } : {}) }
  if (!first) return { ...whose, outcome: 'nothing_to_settle', refunds: proof.loss?.refunds ?? [] }
  const about = { client: first.client, evidence: row.objectId, ...amountOf(proof.loss) }
  if (proof.loss && proof.loss.currency !== first.currency) return { ...about, park: 'currency_differs' }
  const { changes, owed, leftOver } = lossFor(proof.loss, withProrations(lots, prorations), now)
  if (leftOver.length > 0) return { ...about, park: 'loss_left_over' }
  return { ...about, outcome: 'loss_settled', changes, owed, refunded: refundedOf(proof.loss) }
}

function granting(situation: PaymentSituation, verdict: Verdict): Settlement {
  if (verdict.verdict === 'park') return { park: verdict.because, outcome: undefined }
  if (verdict.verdict === 'nothing') return { outcome: verdict.because }
  const { lot, line, terms, paidAt } = verdict
  const about = {
    client: lot.client,
    plan: terms.plan,
    evidence: lot.evidence as string,
    ...lot.paid,
    ...(line ? { period: { start: line.periodStart, end: line.periodEnd } } : {}),
  }
  const before = standing(situation, lot)
  if (before && !isSame(before, lot)) return { ...about, park: 'second_payment', outcome: undefined }
  const bought = boughtBy(situation, about.evidence)
  const lots = before ? bought : [...bought, asBought(lot, situation)]
  const { changes, owed, leftOver } = lossFor(
    situation.proof.loss,
    withProrations(lots, situation.prorations),
    situation.now,
  )
  if (leftOver.length > 0) return { ...about, park: 'loss_left_over', outcome: undefined }
  const refunds = situation.proof.loss?.refunds ?? []
  const settled = { ...about, refunds, changes, owed, ...(line ? {} : { settles: terms.checkout }) }
  if (before) return { ...settled, outcome: 'granted_before' }
  return { ...settled, outcome: 'granted', grant: { id: situation.newLot, lot, paidAt } }
}

function boughtBy({ lots }: PaymentSituation, evidence: string): BoughtLot[] {
  return lots.filter((lot) => lot.evidence === evidence)
}

/** The lot that stands where this one would: under its key, or of a period that begins with it. */
function standing({ lots }: PaymentSituation, { grantKey, source }: PaidLot): BoughtLot | undefined {
  return lots.find((lot) =>
    source === 'period' ? periodPrefix(lot.grantKey) === periodPrefix(grantKey) : lot.grantKey === grantKey,
  )
}

function isSame(before: BoughtLot, lot: PaidLot): boolean {
  return (
    before.grantKey === lot.grantKey &&
    before.client === lot.client &&
    before.creditType === lot.creditType &&
    before.granted === lot.granted &&
    before.paid === lot.paid.amount &&
    before.currency === lot.paid.currency &&
    before.evidence === lot.evidence
  )
}

/** The lot as it will stand once it is granted: losses that came before it are settled with it. */
function asBought(lot: PaidLot, { newLot, now }: PaymentSituation): BoughtLot {
  const empty = { owes: 0, revoked: 0, frozen: false, revokedBy: [], reinstatedBy: [], takenBack: [] }
  const { paid, ...terms } = lot
  const bought = { paid: paid.amount, currency: paid.currency, available: lot.granted, createdAt: now }
  return { ...empty, ...terms, ...bought, id: newLot }
}

const amountOf = (loss: PaymentSituation['proof']['loss']) =>
  loss ? { amount: loss.amount, currency: loss.currency, refunds: loss.refunds } : {}
