import { newPlan } from '@tests/documents/payments/purchase'
import { attempt, soon } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '@/domain/scheduling/instant'
import { expectSoundBooks, rows } from './books'
import { newBuyer, newDesk, newHours, openTill, type Till, within } from './till'

const MONTHLY = { kind: 'subscription', credits: 4, price: 34_000, interval: 'month' }

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(async () => {
  await expectSoundBooks(till.house.database)
  await till?.close()
})

test('a pack that is paid for is there within ten seconds, and books a session', async () => {
  const { slug } = await newPlan(till.house)
  const buyer = await newBuyer(till)
  const { status, body } = await buyer.buy(slug)
  expect(status).toBe(200)
  const checkout = new URL(body.next).searchParams.get('checkout')
  const state = async () => (await buyer.ask('GET', `/portal/checkout/${checkout}`)).body.checkout?.state
  expect(await within(state, (seen) => seen === 'granted')).toBe('granted')
  expect((await buyer.credits()).available).toBe(5)

  const { service, therapist } = await newHours(till)
  const startsAt = new Date(await soon(till.house.payload)).toISOString()
  const asked = { service, therapist, startsAt, attemptId: attempt() }
  expect((await buyer.ask('POST', '/portal/bookings', asked)).status).toBe(201)
  expect(await buyer.credits()).toMatchObject({ available: 4, held: 1 })
})

test('what was bought names its payment in the statement, and has a receipt that opens', async () => {
  const { slug } = await newPlan(till.house)
  const buyer = await newBuyer(till)
  await buyer.buy(slug)
  await within(buyer.credits, ({ available }) => available === 5)
  const [line] = (await buyer.credits()).entries
  expect(line).toMatchObject({ type: 'grant', payment: expect.any(String) })
  const [item] = (await buyer.payments()).items
  expect(item).toMatchObject({ plan: slug, amount: 45_000, granted: 5, receipt: expect.any(Number) })
  const pdf = await buyer.ask('GET', `/portal/receipts/${item.receiptId}.pdf`)
  expect([pdf.status, String(pdf.body).slice(0, 5)]).toEqual([200, '%PDF-'])
  const other = await newBuyer(till)
  expect((await other.ask('GET', `/portal/receipts/${item.receiptId}.pdf`)).status).toBe(404)
  expect((await (await newDesk(till))('GET', `/staff/receipts/${item.receiptId}.pdf`)).status).toBe(200)
})

test('a card that is declined buys nothing, and coming back grants nothing', async () => {
  const { slug } = await newPlan(till.house)
  const buyer = await newBuyer(till)
  await buyer.buy(slug, 'declined')
  const url = (await buyer.ask('POST', '/portal/checkout', { plan: slug })).body.url
  expect(new URL(url).pathname).toContain('/api/dev/stripe/checkout/')
  expect((await buyer.credits()).available).toBe(0)
})

test('a subscription gives each period once, ends as told, and keeps what was paid for', async () => {
  const { slug } = await newPlan(till.house, MONTHLY)
  const buyer = await newBuyer(till)
  await buyer.buy(slug)
  await within(buyer.credits, ({ available }) => available === 4)
  const [subscription] = (await buyer.payments()).subscriptions
  expect(subscription).toMatchObject({ plan: slug, status: 'active', cancelAtPeriodEnd: false })

  // A day into the next period, so that the invoice of its beginning is paid as well.
  const to = new Date(Date.parse(subscription.currentPeriodEnd) + DAY_MS).toISOString()
  expect((await till.call(null, 'POST', '/dev/stripe/advance', { to })).status).toBe(200)
  const items = async () => (await buyer.payments()).items
  const bought = await within(items, (seen) => seen.length === 2)
  expect(bought.map(({ granted, source }: { granted: number; source: string }) => [granted, source])).toEqual(
    [
      [4, 'period'],
      [4, 'period'],
    ],
  )
  const lots = await rows<{ grant_key: string }>(
    till.house.database,
    'select grant_key from credit_lots where client_id = $1 order by grant_key',
    [buyer.client],
  )
  const [first = '', second = ''] = lots.map(({ grant_key: key }) => key.split(':').at(-1) ?? '')
  expect([lots.length, first.split('-')[1]]).toEqual([2, second.split('-')[0]])

  const ended = await buyer.ask('POST', `/portal/subscriptions/${subscription.id}/cancellation`, {})
  expect(ended.body.subscription).toMatchObject({ status: 'active', cancelAtPeriodEnd: true })
  const after = new Date(Date.parse(ended.body.subscription.currentPeriodEnd) + DAY_MS).toISOString()
  await till.call(null, 'POST', '/dev/stripe/advance', { to: after })
  const status = async () => (await buyer.payments()).subscriptions[0].status
  expect(await within(status, (seen) => seen === 'canceled')).toBe('canceled')
  expect((await items()).length).toBe(2)
})

test('staff refund named credits: the money goes back, and those credits with it', async () => {
  const { slug } = await newPlan(till.house)
  const buyer = await newBuyer(till)
  await buyer.buy(slug)
  await within(buyer.credits, ({ available }) => available === 5)
  const [{ lot }] = (await buyer.payments()).items
  const [{ payment }] = (await buyer.credits()).entries
  const desk = await newDesk(till)
  const asked = { credits: [{ lot, quantity: 2 }], reason: 'moved away', requestId: attempt() }
  const refund = await desk('POST', `/staff/payments/${payment}/refund`, asked)
  expect([refund.status, refund.body.refunds?.length]).toEqual([200, 1])
  expect(await desk('POST', `/staff/payments/${payment}/refund`, asked)).toEqual(refund)
  expect((await within(buyer.credits, ({ available }) => available === 3)).available).toBe(3)
  const csv = await desk('GET', '/staff/payments.csv')
  expect(csv.body).toContain(`"granted"`)
  // In the last column what the credit note of the refund gives back: two of five credits for 450.
  expect(csv.body).toMatch(/",180\r\n/)
})
