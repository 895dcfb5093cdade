import {
  inGerman,
  live,
  MONTHLY,
  newPlan,
  type Purchase,
  paidCheckout,
  paidInvoice,
  told,
} from '@tests/documents/payments/purchase'
import { newVisit, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { settleDue } from '@/server/payments/settleDue'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const lastAsked = (call: string) =>
  house.payments.asked.filter((one) => one.call === call).at(-1)?.with as never

/** What the checkout that was opened last will be at the provider. */
function lastBegun(client: string, plan: string): Purchase {
  const { checkout, priceId, customer } = lastAsked('createCheckout') as Record<string, string>
  const id = String(checkout).slice(-12)
  const given = { checkout: String(checkout), customer: String(customer), priceId: String(priceId) }
  return { client, plan, ...given, intent: `pi_${id}`, subscription: `sub_${id}`, item: `si_${id}` }
}

/** A client with a live subscription that is paid for. */
async function subscriber() {
  const visit = await newVisit(house, { credits: 0 })
  const plan = await newPlan(house, MONTHLY)
  await visit.call('POST', '/portal/checkout', { plan: plan.slug })
  const bought = lastBegun(visit.client, plan.id)
  house.payments.says(live(bought), paidInvoice(bought))
  await told(house, paidInvoice(bought))
  await settleDue(house, 10)
  const { body } = await visit.call('GET', '/portal/payments')
  return { ...visit, bought, plan, subscription: body.subscriptions[0], items: body.items }
}

test('the way to a checkout freezes the terms first, and grants nothing', async () => {
  const { client, call } = await newVisit(house, { credits: 0 })
  const { id, slug } = await newPlan(house, { credits: 7 })
  await inGerman(house, client, { id, name: 'Fünf Sitzungen' })
  // Whatever the plan's row says, what is charged is the provider's price of these terms.
  await poolOf(house.payload).execute(
    sql`update plans set stripe_price_id = 'price_of_another' where slug = ${slug}`,
  )
  const { status, body } = await call('POST', '/portal/checkout', { plan: slug })
  expect(lastAsked('createCheckout')).toMatchObject({
    ...{ priceId: expect.stringMatching(/_45000$/), label: 'Fünf Sitzungen', locale: 'de' },
  })
  expect([status, body.url]).toEqual([200, expect.stringMatching(/^https:\/\/pay\.example\//)])
  await house.payload.update({ collection: 'plans', id, data: { credits: 1, price: 1 } })
  const [checkout] = await rowsOf(
    poolOf(house.payload),
    sql`select status, credits, price, evidence from checkouts where client_id = ${client}::uuid`,
  )
  expect(checkout).toEqual({ status: 'open', credits: 7, price: 45_000, evidence: null })
  expect((await call('GET', '/portal/credits')).body.available).toBe(0)
})

test('a plan of another price is sold by a new one', async () => {
  const { call } = await newVisit(house, { credits: 0 })
  const { id, slug } = await newPlan(house)
  await call('POST', '/portal/checkout', { plan: slug })
  const { priceId: before } = lastAsked('createCheckout') as { priceId: string }
  await house.payload.update({ collection: 'plans', id, data: { price: 46_000 } })
  await call('POST', '/portal/checkout', { plan: slug })
  expect((lastAsked('createCheckout') as { priceId: string }).priceId).not.toBe(before)
})

test('each client has a customer of their own, made once, whatever their address', async () => {
  const { client, call } = await newVisit(house, { credits: 0 })
  await call('POST', '/portal/billing-portal')
  await call('POST', '/portal/billing-portal')
  const made = house.payments.asked.filter((one) => one.call === 'createCustomer' && one.with === client)
  expect(made).toHaveLength(1)
})

describe('a subscription', () => {
  test('is shown with what it bought and the number of its receipt', async () => {
    const { call, subscription, items, plan } = await subscriber()
    const terms = { credits: 4, price: 34_000, currency: 'EUR', interval: 'month' }
    expect(subscription).toMatchObject({ plan: plan.slug, status: 'active', cancelAtPeriodEnd: false, terms })
    // Dearer, yearly and no longer sold: this client's own terms stay as agreed.
    const today = { price: 99_000, credits: 1, interval: 'year' as const, published: false }
    await house.payload.update({ collection: 'plans', id: plan.id, data: today })
    expect((await call('GET', '/portal/payments')).body.subscriptions).toEqual([subscription])
    const { slug } = await newPlan(house, MONTHLY)
    expect((await call('POST', `/portal/subscriptions/${subscription.id}/plan`, { plan: slug })).status).toBe(
      200,
    )
    expect(items).toMatchObject([
      { plan: plan.slug, source: 'period', amount: 34_000, granted: 4, receipt: expect.any(Number) },
    ])
  })

  test('is ended with its period, and taken up again; its credits stay', async () => {
    const { call, subscription, bought } = await subscriber()
    house.payments.says(live(bought, { cancelAtPeriodEnd: true }))
    const ended = await call('POST', `/portal/subscriptions/${subscription.id}/cancellation`)
    expect([ended.status, ended.body.subscription.cancelAtPeriodEnd]).toEqual([200, true])
    expect(lastAsked('setCancelAtPeriodEnd')).toEqual([bought.subscription, true])
    house.payments.says(live(bought))
    const again = await call('POST', `/portal/subscriptions/${subscription.id}/resumption`)
    expect(again.body.subscription.cancelAtPeriodEnd).toBe(false)
    // The ways to the provider are counted together: ten a minute.
    const way = `/portal/subscriptions/${subscription.id}/cancellation`
    const more = await Promise.all(Array.from({ length: 8 }, () => call('POST', way)))
    expect(more.map(({ status }) => status).toSorted()).toEqual([...Array(7).fill(200), 429])
    expect((await call('GET', '/portal/payments')).body.items).toMatchObject([{ granted: 4, revoked: 0 }])
  })

  test('is changed to another plan, whose terms hold from its own invoice on', async () => {
    const { call, subscription, bought, client } = await subscriber()
    expect(lastAsked('createCheckout')).toMatchObject({ label: null })
    const more = await newPlan(house, { ...MONTHLY, credits: 8, price: 60_000 })
    await inGerman(house, client, { id: more.id, name: 'Acht im Monat' })
    const { status } = await call('POST', `/portal/subscriptions/${subscription.id}/plan`, {
      plan: more.slug,
    })
    expect(status).toBe(200)
    const [, item, price, label] = lastAsked('changePlan') as string[]
    expect([item, label]).toEqual([bought.item, 'Acht im Monat'])
    const next = { periodStart: Date.UTC(2026, 11, 1), periodEnd: Date.UTC(2027, 0, 1), price: String(price) }
    const invoice = paidInvoice(bought, {
      id: `in_2${bought.item}`,
      paymentIntent: `pi_2${bought.item}`,
      total: 60_000,
      received: 60_000,
    })
    const [line] = invoice.lines
    house.payments.says({ ...invoice, lines: [{ ...line, ...next } as never] })
    await told(house, invoice)
    await settleDue(house, 10)
    expect((await call('GET', '/portal/payments')).body.items).toMatchObject([
      { granted: 8, amount: 60_000 },
      { granted: 4, amount: 34_000 },
    ])
  })

  test('of somebody whose data is restricted ends, and neither goes on nor grows meanwhile', async () => {
    const { call, subscription, bought } = await subscriber()
    const more = await newPlan(house, { ...MONTHLY, credits: 8, price: 60_000 })
    const at = `/portal/subscriptions/${subscription.id}`
    const plan = () => call('POST', `${at}/plan`, { plan: more.slug })
    await call('POST', '/portal/restriction', { restricted: true })
    const asked = house.payments.asked.length
    expect([refusal(await plan()), refusal(await call('POST', `${at}/resumption`))]).toEqual(
      Array(2).fill([409, 'locked']),
    )
    expect(refusal(await call('POST', '/portal/checkout', { plan: more.slug }))).toEqual([409, 'locked'])
    expect(house.payments.asked.slice(asked).filter((one) => one.call !== 'readObject')).toEqual([])
    house.payments.says(live(bought, { cancelAtPeriodEnd: true }))
    expect((await call('POST', `${at}/cancellation`)).status).toBe(200)
    await call('POST', '/portal/restriction', { restricted: false })
    expect((await plan()).status).toBe(200)
  })

  test('begins with its trial where it is the first one of its client, and never again', async () => {
    const { call, subscription, bought } = await subscriber()
    const trial = await newPlan(house, { ...MONTHLY, trialDays: 14, trialCredits: 1 })
    const asked = () => (lastAsked('createCheckout') as { trialDays: number | null }).trialDays
    const frozen = async (client: string) =>
      rowsOf(
        poolOf(house.payload),
        sql`select trial_days as days, trial_credits as credits from checkouts where client_id = ${client}::uuid
            order by created_at desc, id desc limit 1`,
      )
    const first = await newVisit(house, { credits: 0 })
    await first.call('POST', '/portal/checkout', { plan: trial.slug })
    expect([asked(), await frozen(first.client)]).toEqual([14, [{ days: 14, credits: 1 }]])
    house.payments.says(live(bought, { status: 'canceled' }))
    await told(house, { kind: 'subscription', id: bought.subscription })
    await settleDue(house, 10)
    expect(subscription.status).toBe('active')
    expect((await call('POST', '/portal/checkout', { plan: trial.slug })).status).toBe(200)
    expect([asked(), await frozen(bought.client)]).toEqual([null, [{ days: 0, credits: 1 }]])
  })

  test('has one open checkout: an earlier one is closed at the provider, a paid one is not', async () => {
    const { client, call } = await newVisit(house, { credits: 0 })
    const { id, slug } = await newPlan(house, MONTHLY)
    const buy = () => call('POST', '/portal/checkout', { plan: slug })
    const states = () =>
      rowsOf<{ status: string }>(
        poolOf(house.payload),
        sql`select status from checkouts where client_id = ${client}::uuid order by created_at, id`,
      ).then((rows) => rows.map(({ status }) => status))
    await buy()
    const { checkout } = lastAsked('createCheckout') as { checkout: string }
    expect((await buy()).status).toBe(200)
    expect(lastAsked('closeCheckout')).toBe(`cs_${checkout}`)
    expect(await states()).toEqual(['expired', 'open'])
    const twice = sql`insert into checkouts select (json_populate_record(c, json_build_object('id', gen_random_uuid(),
        'session_id', null))).* from checkouts c where client_id = ${client}::uuid and status = 'open'`
    await expect(poolOf(house.payload).execute(twice)).rejects.toMatchObject({
      cause: { constraint: 'checkouts_one_open_subscription' },
    })
    // Paid, and not one event of it came: who is refused another one has their credits with the refusal.
    const bought = lastBegun(client, id)
    const { subscription } = bought
    const paid = paidCheckout(bought, { mode: 'subscription', subscription, paymentIntent: null })
    house.payments.says(paid, live(bought), paidInvoice(bought))
    expect(refusal(await buy())).toEqual([409, 'outcome_exists'])
    expect(await states()).toEqual(['expired', 'complete'])
    expect((await call('GET', '/portal/payments')).body.items).toMatchObject([{ granted: 4 }])
  })

  test('a checkout that the provider could not open stands in nobody’s way', async () => {
    const { call } = await newVisit(house, { credits: 0 })
    const { slug } = await newPlan(house, MONTHLY)
    const first = house.payments.createCheckout
    house.payments.createCheckout = async () => {
      house.payments.createCheckout = first
      throw new DomainError('unavailable', 'Payments cannot be reached just now.')
    }
    expect(refusal(await call('POST', '/portal/checkout', { plan: slug }))).toEqual([503, 'unavailable'])
    expect((await call('POST', '/portal/checkout', { plan: slug })).status).toBe(200)
  })

  test('opened in two windows at once, is one', async () => {
    const { client, call } = await newVisit(house, { credits: 0 })
    const { slug } = await newPlan(house, MONTHLY)
    const answers = await Promise.all([1, 2, 3].map(() => call('POST', '/portal/checkout', { plan: slug })))
    const told = answers.map((answer) => (answer.status === 200 ? 'opened' : refusal(answer)[1]))
    expect(told).toContain('opened')
    expect(told.filter((one) => one !== 'opened' && one !== 'outcome_exists')).toEqual([])
    const open = sql`select from checkouts where client_id = ${client}::uuid and status = 'open'`
    expect(await rowsOf(poolOf(house.payload), open)).toHaveLength(1)
  })

  test('is refused a second beside it, a yearly plan after it, and its own plan again', async () => {
    const { call, subscription, plan } = await subscriber()
    const yearly = await newPlan(house, { ...MONTHLY, interval: 'year' })
    const second = await call('POST', '/portal/checkout', { plan: plan.slug })
    expect(refusal(second)).toEqual([409, 'outcome_exists'])
    const way = `/portal/subscriptions/${subscription.id}/plan`
    expect(refusal(await call('POST', way, { plan: yearly.slug }))).toEqual([422, 'invalid_input', 'plan'])
    expect(refusal(await call('POST', way, { plan: plan.slug }))).toEqual([409, 'outcome_exists'])
  })
})
