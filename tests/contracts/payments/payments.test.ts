import { PAYMENT_TWINS } from '@tests/support/paymentTwins'
import { SITE } from '@tests/support/twin'
import { describe, expect, test } from 'vitest'

/** The recordings know this client and this checkout. */
const CLIENT = '0193a5b0-0000-7000-8000-0000000000a0'
const CHECKOUT = '0193a5b0-0000-7000-8000-0000000000c0'
const OTHER = '0193a5b0-0000-7000-8000-0000000000c1'
const ADA = { id: CLIENT, name: 'Ada Example', email: 'ada@example.org' }
const WANTED = {
  checkout: CHECKOUT,
  client: CLIENT,
  mode: 'payment',
  trialDays: null,
  locale: 'en',
  successUrl: `${SITE}/done`,
  cancelUrl: `${SITE}/prices`,
} as const
const PACK = {
  plan: 'p5',
  name: 'Five sessions',
  kind: 'pack',
  price: 45_000,
  currency: 'EUR',
  interval: null,
} as const

describe.each(PAYMENT_TWINS)('payments by %s', (name, stageOf) => {
  test('a plan is one price however often it is synced, and other terms are another', async () => {
    const { provider, left } = await stageOf('sync')
    const { priceId } = await provider.syncPlan({ ...PACK, priceId: null })
    expect(await provider.syncPlan({ ...PACK, priceId })).toEqual({ priceId })
    expect(await provider.syncPlan({ ...PACK, priceId: null })).toEqual({ priceId })
    const other = await provider.syncPlan({ ...PACK, price: 50_000, priceId })
    expect(other.priceId).not.toBe(priceId)
    expect(left()).toBe(0)
  })

  test('a checkout is open until it is paid, and then tells what was paid, for what, for whom', async () => {
    const { provider, packPrice, pay, left } = await stageOf('pack')
    const priceId = await packPrice()
    const customer = await provider.createCustomer(ADA)
    const { id, url } = await provider.createCheckout({ ...WANTED, customer, priceId })
    expect(URL.canParse(url)).toBe(true)
    const before = await provider.readEvidence({ kind: 'checkout', id })
    expect(before).toMatchObject({
      state: 'open',
      payment: 'unpaid',
      received: 0,
      paidAt: null,
      total: 45_000,
    })
    await pay(id)
    expect(await provider.readEvidence({ kind: 'checkout', id })).toEqual({
      kind: 'checkout',
      id,
      mode: 'payment',
      state: 'complete',
      payment: 'paid',
      checkout: CHECKOUT,
      client: CLIENT,
      customer,
      paymentIntent: expect.stringMatching(/^pi_/),
      subscription: null,
      total: 45_000,
      received: 45_000,
      currency: 'EUR',
      prices: [priceId],
      paidAt: Date.parse('2026-11-02T09:00:00Z'),
      livemode: false,
    })
    expect(left()).toBe(0)
  })

  test('a checkout is closed as often as it is asked, and not once it is paid', async () => {
    const { provider, packPrice, pay, left } = await stageOf('closing')
    const priceId = await packPrice()
    const customer = await provider.createCustomer(ADA)
    const { id } = await provider.createCheckout({ ...WANTED, customer, priceId })
    expect(await provider.closeCheckout(id)).toBe(true)
    expect(await provider.closeCheckout(id)).toBe(true)
    const other = await provider.createCheckout({ ...WANTED, checkout: OTHER, customer, priceId })
    await pay(other.id)
    expect(await provider.closeCheckout(other.id)).toBe(false)
    expect(left()).toBe(0)
  })

  test('a subscription, its checkout and its invoice agree on item, price and period', async () => {
    const { provider, subscribed, left } = await stageOf('subscription')
    const { checkout, id, item, invoice } = await subscribed()
    const bought = await provider.readEvidence({ kind: 'checkout', id: checkout })
    expect(bought).toMatchObject({
      mode: 'subscription',
      payment: 'paid',
      subscription: id,
      received: 34_000,
    })
    const subscription = await provider.readEvidence({ kind: 'subscription', id })
    expect(subscription).toMatchObject({ status: 'active', item, cancelAtPeriodEnd: false, endedAt: null })
    if (subscription?.kind !== 'subscription') throw new Error('a subscription was asked for')
    const { price, currentPeriodStart, currentPeriodEnd } = subscription
    const [listed] = await provider.listInvoices(id)
    expect(listed).toMatchObject({ id: invoice, status: 'paid', subscription: id, received: 34_000 })
    expect(listed?.lines).toEqual([
      {
        id: expect.stringMatching(/^il_/),
        subscriptionItem: item,
        price,
        amount: 34_000,
        listed: 34_000,
        quantity: 1,
        periodStart: currentPeriodStart,
        periodEnd: currentPeriodEnd,
        proration: false,
      },
    ])
    expect(await provider.readEvidence({ kind: 'invoice', id: invoice })).toEqual(listed)
    expect(left()).toBe(0)
  })

  test('a subscription is cancelled at the end of its period, resumed, and changes its plan', async () => {
    const { provider, subscribed, largerPrice, left } = await stageOf('change')
    const { id, item } = await subscribed()
    await provider.setCancelAtPeriodEnd(id, true)
    const ending = await provider.readEvidence({ kind: 'subscription', id })
    expect(ending).toMatchObject({ cancelAtPeriodEnd: true, status: 'active' })
    await provider.setCancelAtPeriodEnd(id, false)
    const price = await largerPrice()
    await provider.changePlan(id, item, price)
    const changed = await provider.readEvidence({ kind: 'subscription', id })
    expect(changed).toMatchObject({ price, item, cancelAtPeriodEnd: false })
    expect(left()).toBe(0)
  })

  test('a refund is made once, and the loss names it and its credits', async () => {
    const { provider, paid, left } = await stageOf('refund')
    const { intent, customer } = await paid()
    const credits = { lot: '01890000-0000-7000-8000-000000000001', quantity: 2 }
    const wanted = { key: 'refund-1', paymentIntent: intent, amount: 18_000, credits }
    const { id } = await provider.refund(wanted)
    expect(await provider.refund(wanted)).toEqual({ id })
    expect(await provider.readEvidence({ kind: 'loss', id: intent })).toEqual({
      kind: 'loss',
      paymentIntent: intent,
      customer,
      amount: 45_000,
      currency: 'EUR',
      refunds: [{ id, amount: 18_000, status: 'succeeded', credits }],
      disputes: [],
      livemode: false,
    })
    expect(left()).toBe(0)
  })

  test('what the provider does not know is no evidence', async () => {
    const { provider } = await stageOf('unknown')
    for (const kind of ['checkout', 'invoice', 'subscription', 'loss'] as const) {
      expect(await provider.readEvidence({ kind, id: 'nobody' }), kind).toBeNull()
    }
  })

  test('what the provider refuses is refused in our own words', async () => {
    const { provider } = await stageOf('refused')
    const customer = await provider.createCustomer(ADA)
    const checkout = provider.createCheckout({ ...WANTED, customer, priceId: 'price_of_nobody' })
    const refusal = await checkout.catch((error: unknown) => error)
    expect(refusal).toMatchObject({ name: 'DomainError', code: 'invalid_input' })
    expect(JSON.stringify(refusal) + String(refusal)).not.toMatch(
      /price_of_nobody|somebody_else|similar object/,
    )
  })

  test('the billing pages have an address', async () => {
    const { provider, paid } = await stageOf('billing')
    const { customer } = await paid()
    expect(URL.canParse(await provider.openBillingPortal(customer, `${SITE}/portal`))).toBe(true)
  })

  test('an invoice is read with all its lines, however many pages they fill', async () => {
    const { provider, longInvoice, left } = await stageOf('long')
    const { id, lines } = await longInvoice()
    const invoice = await provider.readEvidence({ kind: 'invoice', id })
    if (invoice?.kind !== 'invoice') throw new Error('an invoice was asked for')
    expect(invoice.complete).toBe(true)
    expect(new Set(invoice.lines.map((line) => line.id)).size).toBe(lines)
    expect(left()).toBe(0)
  })

  test('the listing holds checkouts, invoices, subscriptions and losses of the time', async () => {
    const { provider, subscribed, paid, left } = await stageOf('listing')
    const { id, invoice, checkout } = await subscribed()
    const { intent } = await paid()
    if (name === 'mock') {
      await provider.refund({
        key: 'r',
        paymentIntent: intent,
        amount: 18_000,
        credits: { lot: 'l', quantity: 1 },
      })
    }
    const found = await provider.listSince(Date.parse('2026-10-01T00:00:00Z'))
    expect(found.checkouts.map((one) => one.id)).toContain(checkout)
    expect(found.checkouts).toHaveLength(2)
    expect(found.invoices.map((one) => one.id)).toEqual([invoice])
    expect(found.subscriptions.map((one) => one.id)).toEqual([id])
    expect(found.losses).toMatchObject([{ paymentIntent: intent, refunds: [{ amount: 18_000 }] }])
    expect(left()).toBe(0)
  })
})
