import {
  arrived,
  begin,
  MONTHLY,
  openTwin,
  PACK,
  priceOf,
  SITE,
  START,
  subscribed,
} from '@tests/support/twin'
import { describe, expect, test } from 'vitest'
import { settleLater } from '@/adapters/payments/twin/checkout'

describe('buying at the twin', () => {
  test('a paid pack has evidence of what was paid, for what, and for whom', async () => {
    const open = await openTwin()
    const priceId = await priceOf(open.provider, PACK)
    const { id, wanted, customer } = await begin(open.provider, priceId)
    const { next } = await open.twin.answerCheckout(id, 'paid')
    expect(next).toBe(`http://localhost:3000/portal/checkout/done?session=${id}`)
    expect(await open.provider.readEvidence({ kind: 'checkout', id })).toEqual({
      kind: 'checkout',
      id,
      mode: 'payment',
      state: 'complete',
      payment: 'paid',
      checkout: wanted.checkout,
      client: wanted.client,
      customer,
      paymentIntent: expect.stringMatching(/^pi_/),
      subscription: null,
      total: 45_000,
      received: 45_000,
      currency: 'EUR',
      prices: [priceId],
      paidAt: START,
      livemode: false,
    })
    expect(await arrived(open)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ])
  })

  test('a plan goes by its name in the buyer’s language on every page, and by the next one’s once changed', async () => {
    const open = await openTwin()
    const label = 'Vier im Monat'
    const german = { label, locale: 'de', mode: 'subscription' } as const
    const { id, customer } = await begin(open.provider, await priceOf(open.provider, MONTHLY), german)
    expect(await open.twin.checkoutPage(id)).toContain(`<h1>${label}</h1>`)
    await open.twin.answerCheckout(id, 'paid')
    const found = await open.provider.readEvidence({ kind: 'checkout', id })
    const of = found?.kind === 'checkout' ? String(found.subscription) : ''
    const billing = async () => {
      const url = await open.provider.openBillingPortal(customer, `${SITE}/de/portal/payments`)
      return open.twin.billingPage(String(url.split('/').at(-1)))
    }
    expect(await billing()).toContain(`<span>${label}, `)
    const item = await open.provider.readEvidence({ kind: 'subscription', id: of })
    if (item?.kind !== 'subscription' || !item.item) throw new Error('it has no item')
    await open.provider.changePlan(
      of,
      item.item,
      await priceOf(open.provider, MONTHLY, 45_000),
      'Acht im Monat',
    )
    expect(await billing()).toContain('<span>Acht im Monat, ')
    await open.provider.changePlan(of, item.item, await priceOf(open.provider, MONTHLY))
    expect(await billing()).toContain(`<span>${MONTHLY.name}, `)
  })

  test('a declined card leaves the checkout open, and it can be paid after all, once', async () => {
    const open = await openTwin()
    const { id, url } = await begin(open.provider, await priceOf(open.provider, PACK))
    expect(await open.twin.answerCheckout(id, 'declined')).toEqual({ next: url })
    const declined = await open.provider.readEvidence({ kind: 'checkout', id })
    expect(declined).toMatchObject({ state: 'open', payment: 'unpaid', received: 0, paidAt: null })
    expect(await arrived(open)).toContain('payment_intent.payment_failed')
    await open.twin.answerCheckout(id, 'paid')
    await open.twin.answerCheckout(id, 'paid')
    const paid = await open.provider.readEvidence({ kind: 'checkout', id })
    expect(paid).toMatchObject({ state: 'complete', received: 45_000 })
    expect((await arrived(open)).filter((type) => type === 'checkout.session.completed')).toHaveLength(1)
  })

  test.each([
    ['paid', 'complete'],
    ['declined', 'open'],
  ] as const)('a bank that asks for a second step settles nothing until it is %s', async (answer, state) => {
    const open = await openTwin()
    const { id } = await begin(open.provider, await priceOf(open.provider, PACK))
    await open.twin.answerCheckout(id, 'confirmation')
    expect(await open.provider.readEvidence({ kind: 'checkout', id })).toMatchObject({ state: 'open' })
    expect(await open.twin.checkoutPage(id)).toContain('Your bank asks')
    await open.twin.answerCheckout(id, answer)
    expect(await open.provider.readEvidence({ kind: 'checkout', id })).toMatchObject({ state })
  })

  test.each([
    [true, 'paid', 45_000, 'checkout.session.async_payment_succeeded'],
    [false, 'failed', 0, 'checkout.session.async_payment_failed'],
  ] as const)(
    'a bank debit is complete and unpaid until it comes (%s)',
    async (comes, payment, received, type) => {
      const open = await openTwin()
      const { id } = await begin(open.provider, await priceOf(open.provider, PACK))
      await open.twin.answerCheckout(id, 'later')
      const before = await open.provider.readEvidence({ kind: 'checkout', id })
      expect(before).toMatchObject({ state: 'complete', payment: 'unpaid', received: 0, paidAt: null })
      await open.twin.act((books) => settleLater(books, id, comes))
      expect(await open.provider.readEvidence({ kind: 'checkout', id })).toMatchObject({ payment, received })
      expect(await arrived(open)).toContain(type)
    },
  )

  test('a checkout that nobody finishes expires after a day', async () => {
    const open = await openTwin()
    const { id } = await begin(open.provider, await priceOf(open.provider, PACK))
    await open.twin.advance(START + 86_400_000)
    expect(await open.provider.readEvidence({ kind: 'checkout', id })).toMatchObject({ state: 'expired' })
    await expect(open.twin.answerCheckout(id, 'paid')).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await arrived(open)).toContain('checkout.session.expired')
  })

  test('a subscription begins with an invoice whose line is its first period', async () => {
    const open = await openTwin()
    const { id, item, checkout, priceId } = await subscribed(open)
    const [invoice] = await open.provider.listInvoices(id)
    expect(invoice).toMatchObject({
      status: 'paid',
      subscription: id,
      total: 34_000,
      received: 34_000,
      paidAt: START,
      outOfBand: false,
      complete: true,
    })
    expect(invoice?.lines).toEqual([
      {
        id: expect.stringMatching(/^il_/),
        subscriptionItem: item,
        price: priceId,
        amount: 34_000,
        listed: 34_000,
        quantity: 1,
        periodStart: START,
        periodEnd: Date.parse('2026-12-02T09:00:00Z'),
        proration: false,
      },
    ])
    const bought = await open.provider.readEvidence({ kind: 'checkout', id: checkout })
    expect(bought).toMatchObject({ subscription: id, received: 34_000, paidAt: START })
    expect(await arrived(open)).toEqual(
      expect.arrayContaining(['customer.subscription.created', 'invoice.paid']),
    )
  })

  test('a trial costs nothing and has an invoice of nothing', async () => {
    const open = await openTwin()
    const { id, checkout } = await subscribed(open, { trialDays: 7 })
    expect(await open.provider.readEvidence({ kind: 'subscription', id })).toMatchObject({
      status: 'trialing',
      trialStart: START,
      trialEnd: START + 7 * 86_400_000,
    })
    const bought = await open.provider.readEvidence({ kind: 'checkout', id: checkout })
    expect(bought).toMatchObject({ payment: 'nothing_due', total: 0, received: 0 })
    const [invoice] = await open.provider.listInvoices(id)
    expect(invoice).toMatchObject({ status: 'paid', total: 0, outOfBand: false, paymentIntent: null })
    expect(invoice?.lines).toMatchObject([{ amount: 0, listed: 0 }])
  })
})
