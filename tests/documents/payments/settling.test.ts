import { refund } from '@tests/domain/payments/evidence'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromCursor } from '@/contracts/lists'
import type { PaymentSubject } from '@/domain/payments/provider'
import { readClientPayments } from '@/server/payments/readClientPayments'
import { settleDue } from '@/server/payments/settleDue'
import { begun, booksOf, line, live, lossOf, MONTHLY, paidCheckout, paidInvoice, told } from './purchase'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** While the provider is first asked about `subject`, this happens: it answers what was true before. */
function meanwhile(subject: PaymentSubject, happens: () => Promise<void>): void {
  house.payments.meanwhile = async ({ kind, id }) => {
    if (kind !== subject.kind || id !== subject.id) return
    house.payments.meanwhile = null
    await happens()
  }
}

test('a pack that was paid is granted, once, with its receipt', async () => {
  const bought = await begun(house)
  const evidence = paidCheckout(bought)
  house.payments.says(evidence)
  await told(house, evidence)
  await told(house, evidence)
  expect(await settleDue(house, 10)).toEqual({ processed: 2, parked: 0, waiting: 0 })
  expect(await booksOf(house, bought.client)).toMatchObject({
    lots: [{ key: `grant:pi:${bought.intent}:${bought.plan}`, granted: 5, available: 5, paid: 45_000 }],
    receipts: [{ evidence: bought.intent, amount: 45_000, currency: 'EUR' }],
    tasks: [],
  })
})

test('a period that was paid is granted, whoever is heard first', async () => {
  const bought = await begun(house, MONTHLY)
  house.payments.says(paidInvoice(bought), live(bought))
  await told(house, paidInvoice(bought))
  await settleDue(house, 10)
  expect(await booksOf(house, bought.client)).toMatchObject({
    lots: [{ key: `grant:sub:${bought.item}:20261101T000000Z-20261201T000000Z`, available: 4, paid: 34_000 }],
    receipts: [{ amount: 34_000 }],
    subscriptions: [{ status: 'active' }],
  })
})

test('half the money back takes half the credits', async () => {
  const bought = await begun(house, { credits: 4, price: 45_000 })
  house.payments.says(paidCheckout(bought), lossOf(bought.intent, { refunds: [refund('re_1', 22_500)] }))
  await told(house, { kind: 'loss', id: bought.intent })
  await told(house, paidCheckout(bought))
  await settleDue(house, 10)
  expect((await booksOf(house, bought.client)).lots).toMatchObject([{ available: 2, revoked: 2, owes: 0 }])
})

test('a proration that gives money back takes credits of the period it was paid for', async () => {
  const bought = await begun(house, MONTHLY)
  const back = line(bought, {
    id: 'il_back',
    amount: -17_000,
    proration: true,
    periodStart: line(bought).periodStart + 1,
  })
  const more = line(bought, { ...back, id: 'il_more', amount: 30_000 })
  const second = paidInvoice(bought, {
    id: 'in_second',
    paymentIntent: 'pi_second',
    total: 13_000,
    received: 13_000,
    lines: [back, more],
  })
  house.payments.says(paidInvoice(bought), second, live(bought))
  await told(house, paidInvoice(bought))
  await told(house, second)
  await settleDue(house, 10)
  await told(house, second)
  await settleDue(house, 10)
  // What was paid beside it bought no credits: it has its receipt, and staff are told, once.
  const unsold = { kind: 'payment', facts: { reason: 'no_period' } }
  expect(await booksOf(house, bought.client)).toMatchObject({
    lots: [{ available: 2, revoked: 2 }],
    receipts: [{ amount: 34_000 }, { evidence: 'pi_second', amount: 13_000 }],
    tasks: [unsold],
  })
  // The client finds it among the payments, once, though it brought no credits.
  const { items } = await readClientPayments(house.payload, bought.client, { after: null, limit: 10 })
  expect(items.map(({ lot, amount, granted }) => [lot !== null, amount, granted])).toEqual(
    expect.arrayContaining([
      [true, 34_000, 4],
      [false, 13_000, 0],
    ]),
  )
  expect(items).toHaveLength(2)
  const one = { after: null, limit: 1 }
  const first = await readClientPayments(house.payload, bought.client, one)
  const older = { after: fromCursor(first.nextCursor ?? undefined), limit: 1 }
  const next = await readClientPayments(house.payload, bought.client, older)
  expect([...first.items, ...next.items, next.nextCursor]).toEqual([...items, null])
  const { customer } = bought
  house.payments.says(lossOf('pi_second', { customer, amount: 13_000, refunds: [refund('re_1', 13_000)] }))
  await told(house, { kind: 'loss', id: 'pi_second' })
  await settleDue(house, 10)
  expect((await booksOf(house, bought.client)).receipts).toContainEqual(
    expect.objectContaining({ evidence: 'pi_second', amount: -13_000 }),
  )
})

test('an item that was put in place of another is a task, and its events do not end in failure', async () => {
  const bought = await begun(house, MONTHLY)
  house.payments.says(paidInvoice(bought), live(bought))
  await told(house, paidInvoice(bought))
  await settleDue(house, 10)
  house.payments.says(live(bought, { item: 'si_in_its_place' }))
  await told(house, live(bought))
  expect(await settleDue(house, 10)).toEqual({ processed: 0, parked: 1, waiting: 0 })
  expect((await booksOf(house, bought.client)).tasks).toMatchObject([
    { kind: 'payment', facts: { reason: 'unknown_subscription' } },
  ])
})

test('a refund that comes while its purchase is being granted is not lost', async () => {
  const bought = await begun(house)
  const loss = { kind: 'loss', id: bought.intent } as const
  const { customer } = bought
  house.payments.says(paidCheckout(bought), lossOf(bought.intent, { customer }))
  await told(house, paidCheckout(bought))
  meanwhile(loss, async () => {
    house.payments.says(lossOf(bought.intent, { customer, refunds: [refund('re_1', 45_000)] }))
    await told(house, loss)
    expect(await settleDue(house, 1)).toMatchObject({ processed: 1 })
  })
  await settleDue(house, 10)
  expect(await booksOf(house, bought.client)).toMatchObject({
    lots: [{ available: 0, revoked: 5 }],
    receipts: [{ amount: 45_000 }, { amount: -45_000 }],
  })
})

test('what was asked before another payment of the client was settled is asked again', async () => {
  const bought = await begun(house, MONTHLY)
  house.payments.says(paidInvoice(bought), live(bought))
  await told(house, live(bought))
  meanwhile({ kind: 'subscription', id: bought.subscription }, async () => {
    house.payments.says(live(bought, { status: 'canceled' }))
    await told(house, live(bought))
    expect(await settleDue(house, 1)).toMatchObject({ processed: 1 })
  })
  await settleDue(house, 10)
  expect((await booksOf(house, bought.client)).subscriptions).toMatchObject([{ status: 'canceled' }])
})
