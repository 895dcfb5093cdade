import type Stripe from 'stripe'
import { subscriptionEvidence } from '@/adapters/payments/asEvidence'
import {
  allOf,
  inTurn,
  readLoss,
  SESSION_FIELDS,
  withLines,
  withPrices,
} from '@/adapters/payments/readStripe'
import { idOf } from '@/adapters/payments/stripeFields'
import type { InvoiceEvidence } from '@/domain/payments/evidence'
import type { ProviderListing } from '@/domain/payments/provider'

/**
 * What was created since an instant (epoch milliseconds). Of subscriptions also those that live, and those of
 * the invoices found: they are older than what happens to them. A loss is found by its refund or dispute.
 */
export async function listStripe(stripe: Stripe, since: number): Promise<ProviderListing> {
  const recent = { created: { gte: Math.floor(since / 1000) }, limit: 100 }
  const sessions = await allOf(
    stripe.checkout.sessions.list({ ...recent, expand: SESSION_FIELDS.map((field) => `data.${field}`) }),
  )
  const invoices = await inTurn(
    await allOf(stripe.invoices.list({ ...recent, expand: ['data.payments'] })),
    (invoice) => withLines(stripe, invoice),
  )
  return {
    checkouts: await inTurn(sessions, (session) => withPrices(stripe, session)),
    invoices,
    subscriptions: await listSubscriptions(stripe, recent, invoices),
    losses: await listLosses(stripe, recent),
  }
}

type Recent = { created: { gte: number }; limit: number }

async function listSubscriptions(stripe: Stripe, recent: Recent, invoices: InvoiceEvidence[]) {
  const living = await allOf(stripe.subscriptions.list({ limit: 100 }))
  const begun = await allOf(stripe.subscriptions.list({ ...recent, status: 'all' }))
  const found = new Map([...living, ...begun].map((subscription) => [subscription.id, subscription]))
  const billed = new Set(invoices.flatMap(({ subscription }) => subscription ?? []))
  const missing = [...billed].filter((id) => !found.has(id))
  const ended = await inTurn(missing, (id) => stripe.subscriptions.retrieve(id))
  return [...found.values(), ...ended].map(subscriptionEvidence)
}

async function listLosses(stripe: Stripe, recent: Recent) {
  const refunds = await allOf(stripe.refunds.list(recent))
  const disputes = await allOf(stripe.disputes.list(recent))
  const intents = new Set([...refunds, ...disputes].flatMap((lost) => idOf(lost.payment_intent) ?? []))
  return inTurn(intents, (intent) => readLoss(stripe, intent))
}
