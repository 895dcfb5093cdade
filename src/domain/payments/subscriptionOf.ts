import type { SubscriptionStatus } from './evidence'
import type { Outcome, ParkReason } from './outcomes'
import type { PaymentSituation } from './situation'

/** A subscription as our own record says it. Instants are epoch milliseconds. */
export type SubscriptionRecord = {
  stripeSubscriptionId: string
  stripeItemId: string | null
  client: string
  plan: string
  /** The checkout or change of plan whose terms hold now. */
  terms: string
  status: SubscriptionStatus | 'other'
  currentPeriodStart: number | null
  currentPeriodEnd: number | null
  cancelAtPeriodEnd: boolean
  trialEnd: number | null
  endedAt: number | null
}

type Owner = { client: string } | { outcome: Outcome } | { park: ParkReason; client?: string }

/**
 * Whose subscription it is: of the client whose checkout of ours began it, and of nobody else. A customer is
 * never taken for a client because an address is the same.
 */
export function ownerOf({ proof, frozen, customerOf, subscription: known }: PaymentSituation): Owner {
  const evidence = proof.subscription
  if (!evidence) return { park: 'unknown_subscription' }
  const [terms] = frozen
  if (!terms) {
    // Somebody sells by the same account without us; with our own client it is a mistake to look at.
    return customerOf || evidence.checkout ? { park: 'unknown_subscription' } : { outcome: 'not_ours' }
  }
  if (evidence.client !== null && evidence.client !== terms.client) return { park: 'other_client' }
  if (known && known.client !== terms.client) return { park: 'other_client' }
  if (customerOf !== terms.client) return { park: 'other_customer' }
  if (terms.kind !== 'subscription') return { park: 'other_kind' }
  // Its periods are known by their item: one that was put in place of it is for a person to look at.
  const isReplaced = known?.item && evidence.item && known.item !== evidence.item
  return isReplaced ? { client: terms.client, park: 'unknown_subscription' } : { client: terms.client }
}

/** Our record of it, from what the provider says now; the plan is that of the price it is billed by. */
export function subscriptionOf({ proof, frozen }: PaymentSituation, client: string) {
  const evidence = proof.subscription
  const terms = frozen.find(({ stripePriceId }) => stripePriceId === evidence?.price) ?? frozen[0]
  if (!evidence || !terms) throw new Error('a subscription without evidence or terms')
  const { id, item, status, currentPeriodStart, currentPeriodEnd, cancelAtPeriodEnd } = evidence
  const subscription: SubscriptionRecord = {
    stripeSubscriptionId: id,
    stripeItemId: item,
    client,
    plan: terms.plan,
    terms: terms.checkout,
    status,
    currentPeriodStart,
    currentPeriodEnd,
    cancelAtPeriodEnd,
    trialEnd: evidence.trialEnd,
    endedAt: evidence.endedAt,
  }
  return { plan: terms.plan, subscription }
}
