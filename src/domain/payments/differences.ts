import { keys } from '@/domain/ledger/keys'
import type { CheckoutEvidence, InvoiceEvidence, SubscriptionEvidence } from './evidence'
import { isForNothing } from './grantFor'
import { type BoughtLot, lossFor } from './lossFor'
import type { ProviderListing } from './provider'

/** One thing on which the provider and our books part; `object` is the provider's name of it. */
export type Difference = { what: DifferenceKind; object: string; detail: string }

/** What can be found. */
export const DIFFERENCES = [
  'not_granted',
  'amount_differs',
  'subscription_unknown',
  'subscription_differs',
  'loss_not_settled',
  'unknown_to_provider',
] as const
export type DifferenceKind = (typeof DIFFERENCES)[number]

/** What our books say, as far as it can be held against the provider. */
export type Books = {
  lots: BoughtLot[]
  /** Ids of our own checkouts. */
  checkouts: string[]
  subscriptions: Pick<
    SubscriptionEvidence,
    'id' | 'status' | 'item' | 'currentPeriodEnd' | 'cancelAtPeriodEnd'
  >[]
}

/**
 * Everything on which what lies at the provider and our own books part; an empty list: they agree. Objects of
 * others, who sell by the same account, are passed over.
 */
export function differencesOf(listing: ProviderListing, all: Books, now: number): Difference[] {
  const books = indexed(all)
  return [
    ...listing.checkouts.flatMap((one) => ofCheckout(one, books)),
    ...listing.invoices.flatMap((one) => ofInvoice(one, books)),
    ...listing.subscriptions.flatMap((one) => ofSubscription(one, books)),
    ...listing.losses.flatMap((loss) => {
      const lots = books.bought.get(loss.paymentIntent) ?? []
      const { changes, leftOver } = lossFor(loss, lots, now)
      const parted = [...changes.map(({ lot }) => lot), ...leftOver]
      return parted.map((lot) => difference('loss_not_settled', loss.paymentIntent, `lot ${lot}`))
    }),
  ]
}

const difference = (what: DifferenceKind, object: string, detail: string): Difference => ({
  what,
  object,
  detail,
})

/** The same, to be looked up by name: a month of a large practice is many thousand objects. */
type Indexed = {
  /** Lots by the payment that bought them, and by their key. */
  bought: Map<string | null, BoughtLot[]>
  granted: Map<string, BoughtLot>
  checkouts: Set<string>
  subscriptions: Map<string, Books['subscriptions'][number]>
}

function indexed({ lots, checkouts, subscriptions }: Books): Indexed {
  const bought: Indexed['bought'] = new Map()
  for (const lot of lots) bought.set(lot.evidence, [...(bought.get(lot.evidence) ?? []), lot])
  return {
    bought,
    granted: new Map(lots.map((lot) => [lot.grantKey, lot])),
    checkouts: new Set(checkouts),
    subscriptions: new Map(subscriptions.map((one) => [one.id, one])),
  }
}

function ofCheckout(one: CheckoutEvidence, { bought, checkouts }: Indexed): Difference[] {
  const isOurs = one.checkout !== null && checkouts.has(one.checkout)
  if (!isOurs || one.mode !== 'payment' || one.state !== 'complete') return []
  if (one.payment === 'unpaid' || one.payment === 'failed') return []
  const [lot] = bought.get(one.paymentIntent ?? one.id) ?? []
  if (!lot) return [difference('not_granted', one.id, `paid ${one.total} ${one.currency}`)]
  return amounts(one.id, one, lot)
}

function ofInvoice(one: InvoiceEvidence, { granted, subscriptions }: Indexed): Difference[] {
  const known = subscriptions.get(one.subscription ?? '')
  if (one.status !== 'paid' || !known?.item) return []
  const lines = one.lines.filter((line) => !line.proration && line.subscriptionItem === known.item)
  return lines.flatMap((line) => {
    const key = keys.periodGrant(String(known.item), line.periodStart, line.periodEnd)
    const lot = granted.get(key)
    if (lot) return amounts(one.id, one, lot)
    return isForNothing(line) ? [] : [difference('not_granted', one.id, key)]
  })
}

function amounts(object: string, one: { total: number; currency: string }, lot: BoughtLot): Difference[] {
  if (lot.paid === Math.max(0, one.total) && lot.currency === one.currency) return []
  const detail = `${one.total} ${one.currency} there, ${lot.paid} ${lot.currency} here`
  return [difference('amount_differs', object, detail)]
}

function ofSubscription(one: SubscriptionEvidence, { checkouts, subscriptions }: Indexed): Difference[] {
  const known = subscriptions.get(one.id)
  if (!known) {
    const isOurs = one.checkout !== null && checkouts.has(one.checkout)
    return isOurs ? [difference('subscription_unknown', one.id, one.status)] : []
  }
  const parted = (['status', 'currentPeriodEnd', 'cancelAtPeriodEnd'] as const).filter(
    (field) => known[field] !== one[field],
  )
  if (parted.length === 0) return []
  const told = parted.map((field) => `${field} ${one[field]} there, ${known[field]} here`)
  return [difference('subscription_differs', one.id, told.join('; '))]
}
