import { refund } from '@tests/domain/payments/evidence'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Evidence } from '@/domain/payments/evidence'
import { reconcile } from '@/server/payments/reconcile'
import { settleDue } from '@/server/payments/settleDue'
import { begun, live, lossOf, MONTHLY, type Purchase, paidCheckout, paidInvoice, told } from './purchase'

let house: House
let pack: Purchase
let period: Purchase
const agree = () => house.payments.says(paidCheckout(pack), paidInvoice(period), live(period))
beforeAll(async () => {
  house = await openHouse()
  pack = await begun(house)
  period = await begun(house, MONTHLY)
  agree()
  await told(house, paidCheckout(pack))
  await told(house, paidInvoice(period))
  await settleDue(house, 10)
})
afterEach(() => {
  for (const id of ['cs_2', 'in_2', 'sub_2', pack.intent]) house.payments.forgets(id)
  agree()
})
afterAll(() => house?.close())

const found = async () =>
  (await reconcile(house, 35)).differences.map(({ what, object }) => `${what} ${object}`)

test('where all was settled nothing differs', async () => {
  expect(await reconcile(house, 35)).toEqual({
    differences: [],
    checked: { checkouts: 1, invoices: 1, subscriptions: 1, losses: 0, lots: 2 },
  })
})

test.each<[string, () => Evidence[], () => string[]]>([
  [
    'a checkout that was paid and not granted',
    () => [paidCheckout(pack, { id: 'cs_2', paymentIntent: 'pi_2' })],
    () => ['not_granted cs_2'],
  ],
  [
    'one of somebody else is passed over',
    () => [paidCheckout(pack, { id: 'cs_2', checkout: null })],
    () => [],
  ],
  [
    'an invoice that was paid and not granted',
    () => [
      paidInvoice(period, {
        id: 'in_2',
        lines: [{ ...paidInvoice(period).lines[0], periodStart: 1, periodEnd: 2e12 } as never],
      }),
    ],
    () => ['not_granted in_2'],
  ],
  [
    'an invoice that is not paid is passed over',
    () => [paidInvoice(period, { id: 'in_2', status: 'open' })],
    () => [],
  ],
  [
    'another amount',
    () => [paidCheckout(pack, { total: 1, received: 1 })],
    () => [`amount_differs cs_${pack.checkout}`],
  ],
  [
    'a subscription that has ended',
    () => [live(period, { status: 'canceled' })],
    () => [`subscription_differs ${period.subscription}`],
  ],
  [
    'a subscription that nobody told us of',
    () => [live(period, { id: 'sub_2' })],
    () => ['subscription_unknown sub_2'],
  ],
  [
    'a refund',
    () => [lossOf(pack.intent, { refunds: [refund('re_1', 9_000)] })],
    () => [`loss_not_settled ${pack.intent}`],
  ],
  [
    'a dispute',
    () => [lossOf(pack.intent, { disputes: [{ id: 'dp_1', withdrawn: 0, open: true }] })],
    () => [`loss_not_settled ${pack.intent}`],
  ],
  [
    'a refund that failed is none',
    () => [lossOf(pack.intent, { refunds: [refund('re_1', 9_000, { status: 'failed' })] })],
    () => [],
  ],
])('%s', async (_, says, expected) => {
  house.payments.says(...says())
  expect(await found()).toEqual(expected())
})

test('credits for something that the provider does not know', async () => {
  house.payments.forgets(`cs_${pack.checkout}`)
  expect(await found()).toEqual([`unknown_to_provider cs_${pack.checkout}`])
})
