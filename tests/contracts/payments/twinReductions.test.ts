import { arrived, begin, DAY_MS, MONTHLY, openTwin, PACK, priceOf, START } from '@tests/support/twin'
import { describe, expect, test } from 'vitest'
import { reduceCheckout } from '@/adapters/payments/twin/reductions'

const AT_RENEWAL = Date.parse('2026-12-02T09:00:00Z')

describe('at the twin', () => {
  test.each([
    ['a coupon of a tenth', { percentOff: 10, taxPercent: 0 }, 40_500],
    ['a tax of 19 %', { percentOff: 0, taxPercent: 19 }, 53_550],
    ['both', { percentOff: 10, taxPercent: 19 }, 48_195],
  ])('a pack with %s is paid as its total says, at its own price', async (_, reduction, total) => {
    const open = await openTwin()
    const priceId = await priceOf(open.provider, PACK)
    const { id } = await begin(open.provider, priceId)
    await open.twin.act((books) => reduceCheckout(books, id, reduction))
    await open.twin.answerCheckout(id, 'paid')
    expect(await open.provider.readEvidence({ kind: 'checkout', id })).toMatchObject({
      payment: 'paid',
      total,
      received: total,
      prices: [priceId],
    })
  })

  test('a pack that a coupon makes free has no payment, and is complete', async () => {
    const open = await openTwin()
    const { id } = await begin(open.provider, await priceOf(open.provider, PACK))
    await open.twin.act((books) => reduceCheckout(books, id, { percentOff: 100, taxPercent: 0 }))
    await open.twin.answerCheckout(id, 'paid')
    expect(await open.provider.readEvidence({ kind: 'checkout', id })).toMatchObject({
      state: 'complete',
      payment: 'nothing_due',
      total: 0,
      received: 0,
      paymentIntent: null,
    })
  })

  test.each([
    ['a coupon and a tax', { percentOff: 50, taxPercent: 19 }, 20_230, 17_000],
    ['a coupon that makes it free', { percentOff: 100, taxPercent: 0 }, 0, 0],
  ])('%s hold for every invoice of a subscription', async (_, reduction, total, line) => {
    const open = await openTwin()
    const { id } = await begin(open.provider, await priceOf(open.provider, MONTHLY), { mode: 'subscription' })
    await open.twin.act((books) => reduceCheckout(books, id, reduction))
    await open.twin.answerCheckout(id, 'paid')
    await open.twin.advance(AT_RENEWAL + DAY_MS)
    const found = await open.provider.readEvidence({ kind: 'checkout', id })
    const subscription = found?.kind === 'checkout' ? String(found.subscription) : ''
    expect(await open.provider.readEvidence({ kind: 'subscription', id: subscription })).toMatchObject({
      status: 'active',
      trialEnd: null,
    })
    const invoices = await open.provider.listInvoices(subscription)
    expect(invoices.map((one) => [one.status, one.total, one.received, one.lines[0]?.amount])).toEqual([
      ['paid', total, total, line],
      ['paid', total, total, line],
    ])
  })

  test.each([
    ['later', 'paid', 'checkout.session.async_payment_succeeded'],
    ['later_declined', 'failed', 'checkout.session.async_payment_failed'],
  ] as const)('a bank debit that ends %s is %s after three days', async (outcome, payment, type) => {
    const open = await openTwin()
    const { id } = await begin(open.provider, await priceOf(open.provider, PACK))
    await open.twin.answerCheckout(id, outcome)
    await open.twin.advance(START + 2 * DAY_MS)
    expect(await open.provider.readEvidence({ kind: 'checkout', id })).toMatchObject({ payment: 'unpaid' })
    await open.twin.advance(START + 3 * DAY_MS)
    expect(await open.provider.readEvidence({ kind: 'checkout', id })).toMatchObject({ payment })
    expect((await arrived(open)).filter((told) => told === type)).toHaveLength(1)
  })
})
