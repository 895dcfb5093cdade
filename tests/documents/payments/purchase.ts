import { randomUUID } from 'node:crypto'
import * as evidence from '@tests/domain/payments/evidence'
import type { House } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import type {
  CheckoutEvidence,
  InvoiceEvidence,
  LossEvidence,
  SubscriptionEvidence,
} from '@/domain/payments/evidence'
import type { PaymentSubject } from '@/domain/payments/provider'
import { startPurchase } from '@/server/payments/startPurchase'
import { storeEvent } from '@/server/payments/storeEvent'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Fields = Record<string, unknown>

const short = () => randomUUID().slice(0, 8)

export async function newPlan(
  { payload }: House,
  fields: Fields = {},
): Promise<{ id: string; slug: string }> {
  const data = {
    name: 'Five sessions',
    slug: `plan-${short()}`,
    kind: 'pack',
    credits: 5,
    price: 45_000,
    ...fields,
  }
  const plan = await payload.create({ collection: 'plans', data: data as never, depth: 0 })
  return { id: String(plan.id), slug: plan.slug }
}

/** A client who reads German, and what a plan is called there. */
export async function inGerman({ payload }: House, client: string, plan: Record<'id' | 'name', string>) {
  const { id, name } = plan
  await payload.update({ collection: 'clients', id: client, data: { locale: 'de' } })
  await payload.update({ collection: 'plans', id, locale: 'de', data: { name } })
}

export type Purchase = {
  client: string
  customer: string
  checkout: string
  plan: string
  priceId: string
  /** The payment behind it; for a subscription, that of its first period. */
  intent: string
  subscription: string
  item: string
}

/** A client at the provider's checkout: our own record is made, nothing is paid. */
export async function begun(house: House, fields: Fields = {}, known?: string): Promise<Purchase> {
  const { payload, payments } = house
  const client = known ?? (await newClient(payload)).id
  const plan = await newPlan(house, fields)
  await startPurchase({ payload, payments }, { client, plan: plan.slug, siteUrl: 'http://localhost:3000' })
  const [row] = await rowsOf<{ checkout: string; priceId: string; customer: string }>(
    poolOf(payload),
    sql`select c.id as checkout, c.stripe_price_id as "priceId", k.stripe_customer_id as customer
        from checkouts c join clients k on k.id = c.client_id where c.client_id = ${client}::uuid`,
  )
  if (!row) throw new Error('no checkout was begun')
  const made = { intent: `pi_1_${short()}`, subscription: `sub_${short()}`, item: `si_${short()}` }
  return { client, plan: plan.id, ...row, ...made }
}

export const paidCheckout = (bought: Purchase, more: Partial<CheckoutEvidence> = {}): CheckoutEvidence =>
  evidence.checkout({
    id: `cs_${bought.checkout}`,
    checkout: bought.checkout,
    client: bought.client,
    customer: bought.customer,
    paymentIntent: bought.intent,
    prices: [bought.priceId],
    paidAt: evidence.START,
    ...more,
  })

export const paidInvoice = (bought: Purchase, more: Partial<InvoiceEvidence> = {}): InvoiceEvidence =>
  evidence.invoice({
    id: `in_${bought.subscription}`,
    subscription: bought.subscription,
    customer: bought.customer,
    paymentIntent: bought.intent,
    paidAt: evidence.START,
    lines: [line(bought)],
    ...more,
  })

export const line = (bought: Purchase, more: Partial<InvoiceEvidence['lines'][number]> = {}) =>
  evidence.line({
    id: `il_${bought.subscription}`,
    subscriptionItem: bought.item,
    price: bought.priceId,
    ...more,
  })

export const live = (bought: Purchase, more: Partial<SubscriptionEvidence> = {}): SubscriptionEvidence =>
  evidence.subscription({
    id: bought.subscription,
    checkout: bought.checkout,
    client: bought.client,
    customer: bought.customer,
    item: bought.item,
    price: bought.priceId,
    ...more,
  })

export const lossOf = (intent: string, more: Partial<LossEvidence> = {}): LossEvidence =>
  evidence.loss({ paymentIntent: intent, ...more })

export const MONTHLY = { kind: 'subscription', credits: 4, price: 34_000, interval: 'month' }

/** An event about `subject` in the inbox, due at once. */
export async function told({ payload }: House, subject: PaymentSubject, eventId = `evt_${randomUUID()}`) {
  return storeEvent(payload, {
    eventId,
    provider: 'mock',
    type: `${subject.kind}.changed`,
    subject,
    livemode: false,
    claimed: false,
  })
}

/** What the books say about a client in the end: what two orders of the same events must agree on. */
export async function booksOf({ payload }: House, client: string) {
  const lots = await rowsOf<Fields>(
    poolOf(payload),
    sql`select grant_key as key, granted, available, held, used, forfeited, expired, revoked, owes, frozen, paid, currency
        from credit_lots where client_id = ${client}::uuid order by grant_key`,
  )
  const receipts = await rowsOf<Fields>(
    poolOf(payload),
    sql`select evidence, amount, currency from receipts where client_id = ${client}::uuid order by evidence, amount desc`,
  )
  const subscriptions = await rowsOf<Fields>(
    poolOf(payload),
    sql`select status, cancel_at_period_end as cancels from subscriptions where client_id = ${client}::uuid`,
  )
  const tasks = await rowsOf<Fields>(
    poolOf(payload),
    sql`select kind, facts from tasks where client_id = ${client}::uuid and settled_at is null order by kind`,
  )
  return { lots, receipts, subscriptions, tasks }
}
