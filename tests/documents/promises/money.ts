import { randomUUID } from 'node:crypto'
import type { Row } from './ledgerRows'
import { type Db, insert, type World } from './rawLedger'

const AT = new Date('2026-11-01T00:00:00Z')

/** A row of the inbox that waits; whole but for `fields`. */
export const paymentRow = (fields: Row = {}): Row => ({
  id: randomUUID(),
  event_id: `evt_${randomUUID()}`,
  provider: 'mock',
  event_type: 'invoice.paid',
  kind: 'invoice',
  object_id: 'in_1',
  livemode: false,
  received_at: AT,
  processing: 'stored',
  next_attempt_at: AT,
  ...fields,
})

const DONE: Row = { processing: 'processed', outcome: 'granted', next_attempt_at: null, processed_at: AT }

export const doneRow = (fields: Row = {}): Row => paymentRow({ ...DONE, ...fields })

export const checkoutRow = (client: string, plan: string, fields: Row = {}): Row => ({
  id: randomUUID(),
  client_id: client,
  plan_id: plan,
  kind: 'pack',
  credits: 5,
  carry_over: 0,
  trial_credits: 0,
  price: 45_000,
  currency: 'EUR',
  stripe_price_id: 'price_1',
  ...fields,
})

export const subscriptionRow = (client: string, plan: string, fields: Row = {}): Row => ({
  id: randomUUID(),
  client_id: client,
  plan_id: plan,
  status: 'active',
  stripe_subscription_id: `sub_${client}`,
  stripe_item_id: `si_${client}`,
  ...fields,
})

export const receiptRow = (client: string, payment: string, fields: Row = {}): Row => ({
  id: randomUUID(),
  number: 1,
  client_id: client,
  payment_id: payment,
  evidence: `pi_${randomUUID()}`,
  item: 'Five sessions',
  amount: 45_000,
  currency: 'EUR',
  paid_at: AT,
  issued_at: AT,
  tax_text: 'Exempt.',
  ...fields,
})

export const taskRow = (fields: Row = {}): Row => ({
  id: randomUUID(),
  kind: 'payment',
  subject: 'payment:1',
  facts: {},
  ...fields,
})

/** A plan, a checkout of the world's client, a subscription, a settled payment with its receipt, a task. */
export async function money(db: Db, { client }: World): Promise<void> {
  await insert(db, 'plans', {
    id: client,
    name: 'Plan',
    slug: client,
    kind: 'pack',
    credits: 5,
    price: 45_000,
    carry_over: 0,
    trial_credits: 0,
  })
  await insert(db, 'checkouts', checkoutRow(client, client, { id: client }))
  await insert(db, 'subscriptions', subscriptionRow(client, client, { id: client }))
  await insert(db, 'payments', doneRow({ id: client, event_id: `evt_${client}`, client_id: client }))
  await insert(db, 'receipts', receiptRow(client, client, { id: client, evidence: `pi_${client}` }))
  await insert(
    db,
    'tasks',
    taskRow({ id: client, subject: `payment:${client}`, settled_at: AT, by: 'worker' }),
  )
}
