import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { ATTEMPTS_MAX } from '@/domain/payments/payment'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { readNow, setClock } from '@/server/clock'
import { poolOf, sql } from '@/server/sql'
import { begun, booksOf, line, live, MONTHLY, paidCheckout, paidInvoice, told } from './purchase'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const DAY_MS = 24 * HOUR_MS

async function subscribed() {
  const bought = await begun(house, MONTHLY)
  const now = await readNow(poolOf(house.payload))
  const period = { periodStart: now - DAY_MS, periodEnd: now + 29 * DAY_MS }
  const running = { currentPeriodStart: period.periodStart, currentPeriodEnd: period.periodEnd }
  house.payments.says(live(bought, running))
  await told(house, live(bought))
  await tick({ ...house, carriers: {} }, 'renewal-scan')
  return { bought, now, period, running }
}

test('a period that is paid and that nobody told us of is granted by the scan, once', async () => {
  const { bought, now, period } = await subscribed()
  house.payments.says(paidInvoice(bought, { lines: [line(bought, period)], paidAt: now }))
  setClock(now + HOUR_MS)
  expect((await tick({ ...house, carriers: {} }, 'renewal-scan')).jobs['renewal-scan']).toMatchObject({
    renewed: 1,
  })
  setClock(now + 2 * HOUR_MS)
  expect((await tick({ ...house, carriers: {} }, 'renewal-scan')).jobs['renewal-scan']).not.toHaveProperty(
    'renewed',
  )
  expect((await booksOf(house, bought.client)).lots).toMatchObject([{ available: 4 }])
})

test('one subscription that cannot be asked about holds up none of the others', async () => {
  const { now } = await subscribed()
  const { bought, period } = await subscribed()
  house.payments.says(paidInvoice(bought, { lines: [line(bought, period)], paidAt: now }))
  const { listInvoices } = house.payments
  let asked = 0
  house.payments.listInvoices = async (subscription) => {
    if (subscription !== bought.subscription && ++asked) throw new DomainError('invalid_input', 'no such')
    return listInvoices(subscription)
  }
  setClock(now + HOUR_MS)
  const { jobs } = await tick({ ...house, carriers: {} }, 'renewal-scan')
  house.payments.listInvoices = listInvoices
  expect(jobs['renewal-scan']).toMatchObject({ renewed: 1, unasked: asked })
  expect(asked).toBeGreaterThan(0)
  expect((await booksOf(house, bought.client)).lots).toMatchObject([{ available: 4 }])
})

test('checkouts that were paid unheard of are asked about, those left ever more rarely', async () => {
  const pack = await begun(house)
  const monthly = await begun(house, MONTHLY)
  const left = await begun(house)
  const now = await readNow(poolOf(house.payload))
  const period = { periodStart: now, periodEnd: now + 30 * DAY_MS }
  const { subscription } = monthly
  house.payments.says(
    paidCheckout(pack),
    paidCheckout(monthly, { mode: 'subscription', subscription, paymentIntent: null }),
    live(monthly, { currentPeriodStart: now, currentPeriodEnd: now + 30 * DAY_MS }),
    paidInvoice(monthly, { lines: [line(monthly, period)], paidAt: now }),
  )
  const bought = async (minutes: number) => {
    setClock(now + minutes * 60_000)
    return (await tick({ ...house, carriers: {} }, 'renewal-scan')).jobs['renewal-scan']?.bought
  }
  expect([await bought(14), await bought(16), await bought(32)]).toEqual([undefined, 2, undefined])
  expect((await booksOf(house, pack.client)).lots).toMatchObject([{ available: 5 }])
  expect((await booksOf(house, monthly.client)).lots).toMatchObject([{ available: 4 }])
  // Ten days in the worker's round of half an hour: one that nobody pays is asked about a few times a day.
  const asked = () =>
    house.payments.asked.filter(
      ({ call, with: what }) =>
        call === 'readEvidence' && (what as { id: string }).id === `cs_${left.checkout}`,
    ).length
  await bought(60 * 24 * 10)
  const before = asked()
  for (const hours of [1, 12, 29]) await bought(60 * (24 * 10 + hours))
  expect([await bought(60 * (24 * 10 + 31)), asked() - before]).toEqual([undefined, 1])
})

test('nothing is granted for a period that is not paid, however late it is', async () => {
  const { bought, now, period } = await subscribed()
  const open = { status: 'open', received: 0, paidAt: null } as const
  house.payments.says(paidInvoice(bought, { lines: [line(bought, period)], ...open }))
  setClock(now + 40 * DAY_MS)
  await tick({ ...house, carriers: {} }, 'renewal-scan')
  expect((await booksOf(house, bought.client)).lots).toEqual([])
})

test('a subscription that ended, and nobody said so, is noted when its period is over', async () => {
  const { bought, now, running } = await subscribed()
  house.payments.says(live(bought, { ...running, status: 'canceled', endedAt: now + 29 * DAY_MS }))
  setClock(now + 30 * DAY_MS)
  await tick({ ...house, carriers: {} }, 'renewal-scan')
  expect((await booksOf(house, bought.client)).subscriptions).toMatchObject([{ status: 'canceled' }])
})

test('an outage of the provider loses nothing: what waits is settled when it answers again', async () => {
  const bought = await begun(house)
  const now = await readNow(poolOf(house.payload))
  house.payments.says(paidCheckout(bought))
  await told(house, paidCheckout(bought))
  house.payments.failures.push(new DomainError('unavailable', 'away'))
  expect((await tick({ ...house, carriers: {} }, 'renewal-scan')).jobs['renewal-scan']).toMatchObject({
    waiting: 1,
  })
  expect((await tick({ ...house, carriers: {} }, 'renewal-scan')).jobs['renewal-scan']).not.toHaveProperty(
    'settled',
  )
  setClock(now + HOUR_MS)
  expect((await tick({ ...house, carriers: {} }, 'renewal-scan')).jobs['renewal-scan']).toMatchObject({
    settled: 1,
  })
  expect((await booksOf(house, bought.client)).lots).toHaveLength(1)
})

test('what fails by itself is laid before staff in the end, and holds nothing else up', async () => {
  const bought = await begun(house)
  const now = await readNow(poolOf(house.payload))
  house.payments.says(paidCheckout(bought))
  await told(house, paidCheckout(bought))
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    house.payments.failures.push(new Error('poison'))
    setClock(now + attempt * DAY_MS)
    const { jobs } = await tick({ ...house, carriers: {} }, 'renewal-scan')
    const expected = attempt < ATTEMPTS_MAX ? { waiting: 1 } : { parked: 1 }
    expect(jobs['renewal-scan']).toMatchObject(expected)
  }
  // Asked about beside that event, the checkout has long been settled.
  expect((await booksOf(house, bought.client)).lots).toHaveLength(1)
})

test('what ends its worker each time is laid before staff, without being tried once more', async () => {
  const [killing, waiting] = [await begun(house), await begun(house)]
  house.payments.says(paidCheckout(killing), paidCheckout(waiting))
  for (const bought of [killing, waiting]) await told(house, paidCheckout(bought))
  // As often as it may be, and nobody was left to write down how it ended; the other waits for the provider.
  await poolOf(house.payload).execute(
    sql`update payments set attempts = ${ATTEMPTS_MAX}::int,
          last_error = case when object_id = ${`cs_${waiting.checkout}`} then 'unavailable' end
        where object_id in (${`cs_${killing.checkout}`}, ${`cs_${waiting.checkout}`})`,
  )
  const { jobs } = await tick({ ...house, carriers: {} }, 'renewal-scan')
  expect(jobs['renewal-scan']).toMatchObject({ parked: 1, settled: 1 })
  expect(await booksOf(house, waiting.client)).toMatchObject({ lots: [{ available: 5 }] })
  expect((await booksOf(house, killing.client)).lots).toEqual([])
  expect(house.payments.asked).not.toContainEqual({
    call: 'readEvidence',
    with: { kind: 'checkout', id: `cs_${killing.checkout}` },
  })
})
