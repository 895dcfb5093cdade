import { isUuid } from '@/domain/isUuid'
import type { PaymentSituation, Proof } from './situation'

/** By which names an event is looked up in our books: our checkout's id, and the provider's own ids. */
export type Names = {
  checkout: string | null
  subscription: string | null
  customer: string | null
  evidence: string
}

/** @returns the names in `proof`; an id of a checkout that is none of ours is null */
export function namesOf(row: PaymentSituation['row'], proof: Proof): Names {
  const { checkout, invoice, subscription, loss } = proof
  const ours = checkout ? checkout.checkout : (subscription?.checkout ?? null)
  const { customer = null } = checkout ?? invoice ?? subscription ?? loss ?? {}
  const charged = invoice && !invoice.outOfBand ? invoice.paymentIntent : (checkout?.paymentIntent ?? null)
  return {
    checkout: ours && isUuid(ours) ? ours : null,
    subscription: subscription?.id ?? null,
    customer,
    evidence: row.kind === 'loss' ? row.objectId : (charged ?? row.objectId),
  }
}
