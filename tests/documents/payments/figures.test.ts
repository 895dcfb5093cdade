import { refund, START } from '@tests/domain/payments/evidence'
import { type House, openHouse } from '@tests/support/house'
import { newCredits } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { readMoneyFigures } from '@/server/payments/readMoneyFigures'
import { settleDue } from '@/server/payments/settleDue'
import { begun, lossOf, paidCheckout, told } from './purchase'

const NOTHING = { revenue: 0, refunded: 0, takenBack: 0, liability: 0 }
const inDays = (days: number) => START + days * DAY_MS

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  setClock(null)
  await house?.close()
})

test('revenue by month, what was taken back, and open credits at what was paid for them', async () => {
  setClock(inDays(10))
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought))
  await told(house, { kind: 'checkout', id: `cs_${bought.checkout}` })
  await settleDue(house, 10)
  await newCredits(house.payload, bought.client, 3)
  const before = await readMoneyFigures(house.payload, 3)
  expect(before.months).toEqual([
    { month: '2026-09', ...NOTHING },
    { month: '2026-10', ...NOTHING },
    { month: '2026-11', ...NOTHING, revenue: 45_000, liability: 45_000 },
  ])
  expect(before.outstanding).toEqual({ credits: 8, paid: 5, liability: 45_000, owed: 0 })

  setClock(inDays(40))
  house.payments.says(lossOf(bought.intent, { refunds: [refund('re_1', 18_000)] }))
  await told(house, { kind: 'loss', id: bought.intent })
  await settleDue(house, 10)
  const after = await readMoneyFigures(house.payload, 3)
  expect(after.months).toEqual([
    { month: '2026-10', ...NOTHING },
    { month: '2026-11', ...NOTHING, revenue: 45_000, liability: 45_000 },
    { month: '2026-12', ...NOTHING, refunded: 18_000, takenBack: 18_000, liability: 27_000 },
  ])
  expect(after.outstanding).toEqual({ credits: 6, paid: 3, liability: 27_000, owed: 0 })

  // A dispute that is lost takes credits and gives no money back by a credit note.
  setClock(inDays(70))
  const disputes = [{ id: 'dp_1', withdrawn: 27_000, open: false }]
  house.payments.says(lossOf(bought.intent, { refunds: [refund('re_1', 18_000)], disputes }))
  await told(house, { kind: 'loss', id: bought.intent })
  await settleDue(house, 10)
  expect((await readMoneyFigures(house.payload, 1)).months).toEqual([
    { month: '2027-01', ...NOTHING, takenBack: 27_000 },
  ])
})
