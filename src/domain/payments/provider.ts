import type { Evidence, InvoiceEvidence, LossEvidence } from './evidence'

/** The kinds of objects that are asked for again. */
export const PAYMENT_SUBJECTS = ['checkout', 'invoice', 'subscription', 'loss'] as const

/** What an event is about: the object to be asked for again. The event's own copy of it is never used. */
export type PaymentSubject = { kind: (typeof PAYMENT_SUBJECTS)[number]; id: string }

/** A signed event, verified. `subject` null: nothing of ours. For `loss` the id is that of the payment. */
export type ProviderEvent = {
  id: string
  type: string
  subject: PaymentSubject | null
  livemode: boolean
  /** The connected account it is about; null for our own. */
  account: string | null
  createdAt: number
}

/** What a plan is to a provider: one product, one price; made anew where `priceId` is of other terms. */
export type PlanTerms = {
  plan: string
  name: string
  kind: 'pack' | 'subscription'
  price: number
  currency: string
  interval: 'month' | 'year' | null
  priceId: string | null
}

/** A hosted checkout to be made. */
export type NewCheckout = {
  /** Our own id of it: comes back in all its evidence, and makes a repeat harmless. */
  checkout: string
  client: string
  customer: string
  mode: 'payment' | 'subscription'
  priceId: string
  trialDays: number | null
  locale: 'en' | 'de'
  /** The plan in the buyer's language, where the product is called otherwise; said beside it. */
  label?: string | null
  successUrl: string
  cancelUrl: string
}

/** A refund that staff began. */
export type NewRefund = {
  /** Makes a repeat harmless. */
  key: string
  paymentIntent: string
  amount: number
  credits: { lot: string; quantity: number }
}

/** What lies at the provider since an instant, for the reconciler: objects, not events. */
export type ProviderListing = {
  checkouts: Extract<Evidence, { kind: 'checkout' }>[]
  invoices: Extract<Evidence, { kind: 'invoice' }>[]
  subscriptions: Extract<Evidence, { kind: 'subscription' }>[]
  losses: LossEvidence[]
}

/**
 * Where money is moved: Stripe, or the twin that stands in for it. Every call is bounded in time and may be
 * repeated. @throws DomainError unavailable when the provider does not answer; invalid_input when it refuses.
 */
export interface PaymentProvider {
  readonly name: 'stripe' | 'mock'

  /** Whether real money moves: what an event says of itself must agree. */
  readonly livemode: boolean

  /**
   * Verifies the signature over the exact text, before anything of it is parsed.
   * @throws DomainError invalid_input for a bad, missing or stale signature, or a thin event
   */
  verifyEvent(text: string, signature: string | null): ProviderEvent

  /** Asks again. @returns null where the provider knows no such object. */
  readEvidence(subject: PaymentSubject): Promise<Evidence | null>

  /** The newest invoices of a subscription (at most ten), each as `readEvidence` tells it. */
  listInvoices(subscription: string): Promise<InvoiceEvidence[]>

  /** A customer of our own making: one that is there already is never adopted by its address. */
  createCustomer(client: { id: string; name: string; email: string }): Promise<string>

  createCheckout(wanted: NewCheckout): Promise<{ id: string; url: string }>

  /** @returns whether nobody can pay this checkout any more; false where somebody has. Safe to repeat. */
  closeCheckout(session: string): Promise<boolean>

  /** The provider's own pages for cards and invoices. */
  openBillingPortal(customer: string, returnUrl: string): Promise<string>

  /** Takes effect at the next period: nothing is prorated, the anchor is kept. `label` as in a checkout. */
  changePlan(subscription: string, item: string, priceId: string, label?: string | null): Promise<void>

  setCancelAtPeriodEnd(subscription: string, cancel: boolean): Promise<void>

  refund(wanted: NewRefund): Promise<{ id: string }>

  /** Makes product and price where they are not there, or of other terms. Safe to repeat. */
  syncPlan(terms: PlanTerms): Promise<{ priceId: string }>

  /** What was created since `since`, bounded; pages are followed to the end. */
  listSince(since: number): Promise<ProviderListing>
}
