import { describe, expect, test } from 'vitest'
import type { Row } from './ledgerRows'
import { checkoutRow, doneRow, money, paymentRow, receiptRow, subscriptionRow, taskRow } from './money'
import { committed, connect, type Db, insert, newWorld, refusal, update, type World } from './rawLedger'
import { databaseOf, type Refused, refusedForEveryRole } from './refusedForEveryRole'

const given = money
const inserting = (
  rule: string,
  constraint: string,
  table: string,
  row: (world: World) => Row,
  code?: string,
): Refused => ({
  rule,
  constraint,
  ...(code ? { code } : {}),
  given,
  attempt: (db: Db, world: World) => insert(db, table, row(world)),
})
const changing = (rule: string, constraint: string, table: string, row: Row): Refused => ({
  rule,
  constraint,
  given,
  attempt: (db, { client }) => update(db, table, client, row),
})

const inbox: Refused[] = [
  inserting(
    'an event is stored once',
    'payments_event_id_idx',
    'payments',
    ({ client }) => paymentRow({ event_id: `evt_${client}` }),
    '23505',
  ),
  inserting('an event is of a provider we know', 'payments_provider_known', 'payments', () =>
    paymentRow({ provider: 'paypal' }),
  ),
  inserting('an event is about something we know', 'payments_kind_known', 'payments', () =>
    paymentRow({ kind: 'wish' }),
  ),
  inserting('an event is about an object', 'payments_object_where_due', 'payments', () =>
    paymentRow({ object_id: null }),
  ),
  inserting('a payment waits, is done, or is parked', 'payments_processing_known', 'payments', () =>
    paymentRow({ processing: 'lost', outcome: 'x', next_attempt_at: null }),
  ),
  inserting('what is done says what came of it', 'payments_outcome_where_due', 'payments', () =>
    doneRow({ outcome: null }),
  ),
  inserting('what is done says when', 'payments_outcome_where_due', 'payments', () =>
    doneRow({ processed_at: null }),
  ),
  inserting('what waits is tried again', 'payments_tried_again_while_stored', 'payments', () =>
    paymentRow({ next_attempt_at: null }),
  ),
  inserting('money has a currency', 'payments_amount_in_a_currency', 'payments', () =>
    paymentRow({ amount: 1 }),
  ),
  inserting('what is given back is of a period', 'payments_taken_back_of_a_period', 'payments', () =>
    paymentRow({ taken_back: 1 }),
  ),
  inserting('a period begins before it ends', 'payments_period_in_order', 'payments', () =>
    paymentRow({ period_start: new Date(1), period_end: new Date(0) }),
  ),
  changing('what is settled never changes: its processing', 'payments_processed_stay', 'payments', {
    processing: 'stored',
  }),
  changing('what is settled never changes: its amount', 'payments_processed_stay', 'payments', {
    amount: 1,
    currency: 'EUR',
  }),
  {
    rule: 'an event cannot become another',
    constraint: 'payments_event_fixed',
    given: (db, { client }) => insert(db, 'payments', paymentRow({ id: client })),
    attempt: (db, { client }) => update(db, 'payments', client, { object_id: 'in_2' }),
  },
]

const agreed: Refused[] = [
  ...[
    { credits: 50 },
    { price: 1 },
    { stripe_price_id: 'price_2' },
    { currency: 'USD' },
    { valid_for: 9 },
  ].map((row) =>
    changing(
      `the terms of a checkout are frozen: ${JSON.stringify(row)}`,
      'checkouts_terms_frozen',
      'checkouts',
      row,
    ),
  ),
  {
    rule: 'a checkout is settled by one payment',
    constraint: 'checkouts_settled_stay',
    given: async (db, world) => {
      await money(db, world)
      await update(db, 'checkouts', world.client, { status: 'complete', evidence: `pi_${world.client}` })
    },
    attempt: (db, { client }) => update(db, 'checkouts', client, { evidence: 'pi_2' }),
  },
  changing(
    'a checkout that is not complete is settled by nothing',
    'checkouts_pack_settled_once',
    'checkouts',
    { evidence: 'pi_1' },
  ),
  inserting('a subscription renews in a way we know', 'checkouts_interval_known', 'checkouts', ({ client }) =>
    checkoutRow(client, client, { kind: 'subscription', interval: 'week' }),
  ),
  inserting(
    'a subscription is noted once',
    'subscriptions_stripe_subscription_id_idx',
    'subscriptions',
    ({ client }) => subscriptionRow(client, client, { stripe_item_id: 'si_2' }),
    '23505',
  ),
  inserting(
    'an item belongs to one subscription',
    'subscriptions_stripe_item_id_idx',
    'subscriptions',
    ({ client }) => subscriptionRow(client, client, { stripe_subscription_id: 'sub_2' }),
    '23505',
  ),
  inserting(
    'a subscription is in a state we know',
    'subscriptions_status_known',
    'subscriptions',
    ({ client }) => subscriptionRow(client, client, { status: 'odd' }),
  ),
  changing('a subscription keeps its item', 'subscriptions_stay_their_own', 'subscriptions', {
    stripe_item_id: 'si_3',
  }),
  {
    rule: 'a subscription stays its client’s',
    constraint: 'subscriptions_stay_their_own',
    given,
    attempt: (db, { client, other }) => update(db, 'subscriptions', client, { client_id: other }),
  },
  {
    rule: 'a customer belongs to one client',
    code: '23505',
    constraint: 'clients_one_customer',
    given: (db, { client }) => update(db, 'clients', client, { stripe_customer_id: `cus_${client}` }),
    attempt: (db, { client, other }) => update(db, 'clients', other, { stripe_customer_id: `cus_${client}` }),
  },
  changing('a settled task stays settled', 'tasks_settled_stay', 'tasks', { settled_at: null, by: null }),
  inserting('a task is settled by somebody', 'tasks_settled_by_somebody', 'tasks', () =>
    taskRow({ settled_at: new Date(0) }),
  ),
  inserting('a task is of a kind we know', 'tasks_kind_known', 'tasks', () => taskRow({ kind: 'wish' })),
  {
    rule: 'one open task for one thing',
    code: '23505',
    constraint: 'tasks_one_open',
    given: (db, { client }) => insert(db, 'tasks', taskRow({ subject: client })),
    attempt: (db, { client }) => insert(db, 'tasks', taskRow({ subject: client })),
  },
]

const kept: Refused[] = ['payments', 'checkouts', 'subscriptions', 'tasks', 'receipts'].map((table) => ({
  rule: `no delete of ${table}`,
  code: '23001',
  constraint: `${table}_append_only`,
  denied: true,
  given,
  attempt: (db, { client }) => db.query(`delete from ${table} where id = $1`, [client]),
}))

const receipts: Refused[] = [
  inserting(
    'a payment has one receipt',
    'receipts_one_per_payment',
    'receipts',
    ({ client }) => receiptRow(client, client, { evidence: `pi_${client}` }),
    '23505',
  ),
  inserting('a receipt is for an amount', 'receipts_say_something', 'receipts', ({ client }) =>
    receiptRow(client, client, { amount: 0 }),
  ),
  {
    rule: 'a receipt never changes',
    code: '23001',
    constraint: 'receipts_append_only',
    denied: true,
    given,
    attempt: (db, { client }) => update(db, 'receipts', client, { amount: 1 }),
  },
]

refusedForEveryRole([...inbox, ...agreed, ...kept, ...receipts])

describe('numbers of receipts', () => {
  const opened = databaseOf('application')

  test('are given in order, and none is used up by what does not come about', async () => {
    const { db, database } = opened
    const world = await newWorld(db)
    await committed(db, () => money(db, world))
    const other = await connect(database.appUrl)
    const receipt = (fields: Row = {}) => receiptRow(world.client, world.client, fields)
    await db.query('begin')
    await insert(db, 'receipts', receipt({ number: 70 }))
    const second = refusal(other, () => insert(other, 'receipts', receipt()))
    await db.query('rollback')
    expect(await second).toBeNull()
    expect(await refusal(db, () => insert(db, 'receipts', receipt({ number: 1 })))).toBeNull()
    await other.end()
    const { rows } = await db.query('select number from receipts order by number')
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3])
  })
})
