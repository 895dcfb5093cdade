import { refund } from '@tests/domain/payments/evidence'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PaymentSubject } from '@/domain/payments/provider'
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
  const second = paidInvoice(bought, {
    id: 'in_second',
    paymentIntent: 'pi_second',
    total: 0,
    received: 0,
    lines: [back],
  })
  house.payments.says(paidInvoice(bought), second, live(bought))
  await told(house, paidInvoice(bought))
  await told(house, second)
  await settleDue(house, 10)
  expect((await booksOf(house, bought.client)).lots).toMatchObject([{ available: 2, revoked: 2 }])
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
