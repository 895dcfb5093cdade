/**
 * What a payment provider says when it is asked again: the only ground on which credits come and go. Neutral
 * shapes; the adapters translate. Amounts are whole minor units, currencies ISO 4217 in upper case, instants
 * epoch milliseconds.
 */
export type Evidence = CheckoutEvidence | InvoiceEvidence | SubscriptionEvidence | LossEvidence

/** A hosted checkout. `checkout` is our own id of it, given when it was made; null for a foreign one. */
export type CheckoutEvidence = {
  kind: 'checkout'
  id: string
  mode: 'payment' | 'subscription' | 'other'
  state: 'open' | 'complete' | 'expired'
  /**
   * `unpaid` while a slow payment (a bank debit) is under way, `failed` once it did not come; `nothing_due`
   * for a total of 0.
   */
  payment: 'paid' | 'unpaid' | 'failed' | 'nothing_due' | 'other'
  checkout: string | null
  client: string | null
  customer: string | null
  paymentIntent: string | null
  subscription: string | null
  /** What was asked for in the end, with coupons and tax; and of it, what the provider received. */
  total: number
  received: number
  currency: string
  prices: string[]
  paidAt: number | null
  livemode: boolean
}

/** An invoice, with its lines and periods. A line's own period counts, never the invoice's. */
export type InvoiceEvidence = {
  kind: 'invoice'
  id: string
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'other'
  subscription: string | null
  customer: string | null
  /** The first payment of the provider that it was paid by, and how many there were. */
  paymentIntent: string | null
  payments: number
  total: number
  received: number
  currency: string
  paidAt: number | null
  /** Marked paid by hand: no money came through the provider. */
  outOfBand: boolean
  lines: InvoiceLine[]
  /** Whether `lines` is all of them. */
  complete: boolean
  livemode: boolean
}

/** One line of an invoice. */
export type InvoiceLine = {
  id: string
  subscriptionItem: string | null
  price: string | null
  /** What is left of it after its discounts; negative for what a proration gives back. */
  amount: number
  /** Before its discounts: 0 = nothing was asked for, as for the time of a trial. */
  listed: number
  quantity: number
  periodStart: number
  periodEnd: number
  proration: boolean
}

/** As Stripe names them. */
export const SUBSCRIPTION_STATUSES = [
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'paused',
  'canceled',
] as const

/** A status of a subscription that is known here. */
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number]

/** A subscription as it now is. */
export type SubscriptionEvidence = {
  kind: 'subscription'
  id: string
  status: SubscriptionStatus | 'other'
  checkout: string | null
  client: string | null
  customer: string | null
  /** The one item that TRS sells by; null where there is none or more than one. */
  item: string | null
  price: string | null
  currentPeriodStart: number | null
  currentPeriodEnd: number | null
  cancelAtPeriodEnd: boolean
  /** The trial it has or last had. An end that was moved later says nothing of what was billed before. */
  trialStart: number | null
  trialEnd: number | null
  endedAt: number | null
  livemode: boolean
}

/** Everything that was lost again of one payment: all its refunds and all its disputes. */
export type LossEvidence = {
  kind: 'loss'
  paymentIntent: string
  /** Whose payment it was: its losses concern the client also where nothing is granted for it yet. */
  customer: string | null
  /** What was paid in the first place. */
  amount: number
  currency: string
  refunds: Refund[]
  disputes: Dispute[]
  livemode: boolean
}

/** Money given back. `amount` counts as lost unless it failed or was canceled. */
export type Refund = {
  id: string
  amount: number
  status: 'pending' | 'succeeded' | 'failed' | 'canceled' | 'other'
  /** Which credits it takes, where our back office began it: lot id and whole credits. */
  credits: { lot: string; quantity: number } | null
}

/** Money asked back by a bank. */
export type Dispute = {
  id: string
  /** Withdrawn and not returned so far: what counts as lost. */
  withdrawn: number
  /** While it is undecided, the credits of its payment are frozen. */
  open: boolean
}
