import {
  begun,
  line,
  live,
  lossOf,
  MONTHLY,
  type Purchase,
  paidCheckout,
  paidInvoice,
  told,
} from '@tests/documents/payments/purchase'
import { refund } from '@tests/domain/payments/evidence'
import { type House, openHouse } from '@tests/support/house'
import { newClient, newUser } from '@tests/support/people'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Evidence } from '@/domain/payments/evidence'
import { tick } from '@/jobs/tick'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { dispatch, newPost } from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const settle = () => tick({ ...house, carriers: {} }, 'renewal-scan')

/** The provider says so and tells us; told twice, as providers do. */
async function happens(...says: Evidence[]) {
  for (const one of says) house.payments.says(one)
  const [last] = says.slice(-1)
  if (!last) return
  const id = last.kind === 'loss' ? last.paymentIntent : last.id
  for (let times = 0; times < 2; times++) {
    await told(house, { kind: last.kind, id })
    await settle()
  }
}

const newsOf = (recipient: string) =>
  rowsOf<{ kind: string; sequence: number; status: string }>(
    poolOf(house.payload),
    sql`select kind, sequence, status from notification_events where recipient = ${recipient}
        and kind not in ('lot_expiring') order by id`,
  )
const kindsFor = async ({ client }: Purchase) => (await newsOf(`client:${client}`)).map(({ kind }) => kind)

const NEXT = { periodStart: Date.UTC(2026, 11, 1), periodEnd: Date.UTC(2027, 0, 1) }

test('who has paid is told once, however often the provider says so', async () => {
  const bought = await begun(house)
  await happens(paidCheckout(bought))
  expect(await kindsFor(bought)).toEqual(['payment_received'])
  const post = newPost()
  await dispatch(house.payload, post.carrier)
  const [parcel] = post.parcels.filter(({ key }) => key.includes(bought.client))
  expect(parcel?.letter.facts.map(({ value }) => value)).toEqual(['Five sessions', '€450.00', '5'])
  expect(parcel?.letter.unsubscribe).toBeNull()
})

test('who is written to in German reads the plan’s German name in mail and receipt', async () => {
  const { id } = await newClient(house.payload, { locale: 'de' })
  const bought = await begun(house, {}, id)
  const german = { depth: 0, locale: 'de', data: { name: 'Fünf Sitzungen' } } as const
  await house.payload.update({ collection: 'plans', id: bought.plan, ...german })
  await happens(paidCheckout(bought))
  const post = newPost()
  await dispatch(house.payload, post.carrier)
  const [parcel] = post.parcels.filter(({ key }) => key.includes(id))
  expect(parcel?.letter.facts[0]?.value).toBe('Fünf Sitzungen')
  const where = { client: { equals: id } }
  const { docs } = await house.payload.find({ collection: 'receipts', where, depth: 0 })
  expect(docs.map(({ item }) => item)).toEqual(['Fünf Sitzungen'])
})

test('money that goes back is told of each time it is more, and of what it comes to', async () => {
  const bought = await begun(house)
  await happens(paidCheckout(bought))
  const first = refund('re_1', 9_000)
  await happens(lossOf(bought.intent, { refunds: [first] }))
  await happens(lossOf(bought.intent, { refunds: [first, refund('re_2', 18_000)] }))
  const news = await newsOf(`client:${bought.client}`)
  expect(news.map(({ kind, sequence }) => [kind, sequence])).toEqual([
    ['payment_received', 0],
    ['payment_refunded', 9_000],
    ['payment_refunded', 27_000],
  ])
})

test('what a bank asks back is not called a refund', async () => {
  const bought = await begun(house)
  await happens(paidCheckout(bought))
  await happens(lossOf(bought.intent, { disputes: [{ id: 'dp_1', withdrawn: 45_000, open: true }] }))
  expect(await kindsFor(bought)).toEqual(['payment_received'])
})

test('the first period of a subscription is a payment, the next one a renewal', async () => {
  const bought = await begun(house, MONTHLY)
  await happens(live(bought), paidInvoice(bought))
  const second = {
    id: `in_2_${bought.item}`,
    paymentIntent: `pi_2_${bought.item}`,
    lines: [line(bought, NEXT)],
  }
  await happens(paidInvoice(bought, second))
  expect(await kindsFor(bought)).toEqual(['payment_received', 'renewal'])
})

test('a payment that fails is told to the client and the office; not any more once it came', async () => {
  const staff = await newUser(house.payload, ['staff'])
  const editor = await newUser(house.payload, ['editor'])
  const bought = await begun(house, MONTHLY)
  await happens(live(bought), paidInvoice(bought))
  const owing = paidInvoice(bought, {
    id: `in_2_${bought.item}`,
    paymentIntent: `pi_2_${bought.item}`,
    lines: [line(bought, NEXT)],
    status: 'open',
    received: 0,
    paidAt: null,
  })
  await happens(live(bought, { status: 'past_due' }), owing)
  expect(await kindsFor(bought)).toEqual(['payment_received', 'payment_failed'])
  expect(await newsOf(`user:${staff.id}`)).toMatchObject([{ kind: 'payment_failed' }])
  expect(await newsOf(`user:${editor.id}`)).toEqual([])
  await happens(live(bought), { ...owing, status: 'paid', received: 34_000, paidAt: NEXT.periodStart })
  await dispatch(house.payload, newPost().carrier)
  expect(await newsOf(`client:${bought.client}`)).toMatchObject([
    { kind: 'payment_received', status: 'sent' },
    { kind: 'payment_failed', status: 'superseded' },
    { kind: 'renewal', status: 'sent' },
  ])
})

test('nothing is told of a payment whose settling comes to nothing', async () => {
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought))
  await told(house, { kind: 'checkout', id: paidCheckout(bought).id })
  const owner = new pg.Client({ connectionString: house.database.ownerUrl })
  await owner.connect()
  // Everything is written, and then the COMMIT fails.
  await owner.query(`
    create function fall_at_commit() returns trigger language plpgsql as $$ begin raise exception 'at COMMIT'; end $$;
    create constraint trigger fall_at_commit after insert on receipts deferrable initially deferred
      for each row execute function fall_at_commit()`)
  await settle()
  await owner.query('drop function fall_at_commit cascade')
  await owner.end()
  expect(await kindsFor(bought)).toEqual([])
})
