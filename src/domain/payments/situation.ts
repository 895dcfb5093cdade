import type { CheckoutEvidence, InvoiceEvidence, LossEvidence, SubscriptionEvidence } from './evidence'
import type { BoughtLot } from './lossFor'
import type { PaymentKind } from './payment'
import type { Terms } from './terms'

/** What the provider answered when it was asked for all that one event is about. */
export type Proof = {
  checkout: CheckoutEvidence | null
  invoice: InvoiceEvidence | null
  subscription: SubscriptionEvidence | null
  /** All losses of the payment behind checkout, invoice or event. */
  loss: LossEvidence | null
}

/** What we knew of it before, read under locks. */
export type PaymentSituation = {
  /** The row of the inbox: what it is about. */
  row: { kind: PaymentKind; objectId: string }
  proof: Proof
  /** Our own record of the checkout that the evidence names. */
  checkout: { terms: Terms; evidence: string | null } | null
  /** Our own record of the subscription, where there is one. */
  subscription: { id: string; client: string; plan: string; item: string | null } | null
  /** The terms the client agreed to for this subscription, the newest first. */
  frozen: Terms[]
  /** The client of ours whose customer this is. */
  customerOf: string | null
  /** The lots that the payment bought so far, and those that stand where it would grant one. */
  lots: BoughtLot[]
  /** What invoices of this subscription gave back of earlier periods. */
  prorations: Proration[]
  /** The id that a new lot will have. */
  newLot: string
  now: number
}

/** `amount` in minor units, given back by invoice `id` of the period in which `from` lies. */
export type Proration = { id: string; evidence: string | null; amount: number; from: number }
