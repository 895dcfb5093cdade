import { arrived, begin, DAY_MS, type OpenTwin, openTwin, PACK, priceOf } from '@tests/support/twin'
import { describe, expect, test } from 'vitest'
import { closeDispute, openDispute } from '@/adapters/payments/twin/disputes'
import { makeRefund, settleRefund } from '@/adapters/payments/twin/refunds'

const LOT = { lot: '01890000-0000-7000-8000-000000000001', quantity: 2 }

async function paid(open: OpenTwin): Promise<string> {
  const { id } = await begin(open.provider, await priceOf(open.provider, PACK))
  await open.twin.answerCheckout(id, 'paid')
  const checkout = await open.provider.readEvidence({ kind: 'checkout', id })
  await open.twin.deliverDue()
  return checkout?.kind === 'checkout' ? (checkout.paymentIntent ?? '') : ''
}

const lossOf = (open: OpenTwin, id: string) => open.provider.readEvidence({ kind: 'loss', id })

describe('money that goes back', () => {
  test('a refund names its credits, and its key makes a repeat harmless', async () => {
    const open = await openTwin()
    const paymentIntent = await paid(open)
    const wanted = { key: 'r1', paymentIntent, amount: 18_000, credits: LOT }
    const first = await open.provider.refund(wanted)
    open.wait(2 * DAY_MS)
    expect(await open.provider.refund(wanted)).toEqual(first)
    expect(await lossOf(open, paymentIntent)).toEqual({
      kind: 'loss',
      paymentIntent,
      customer: expect.stringMatching(/^cus_/),
      amount: 45_000,
      currency: 'EUR',
      refunds: [{ id: first.id, amount: 18_000, status: 'succeeded', credits: LOT }],
      disputes: [],
      livemode: false,
    })
    expect(await arrived(open)).toEqual(['refund.created', 'charge.refunded'])
  })

  test('more than was paid is not refunded, and the refusal leaves nothing behind', async () => {
    const open = await openTwin()
    const paymentIntent = await paid(open)
    const wanted = { key: 'r1', paymentIntent, amount: 45_001, credits: LOT }
    await expect(open.provider.refund(wanted)).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await lossOf(open, paymentIntent)).toMatchObject({ refunds: [] })
    expect(await arrived(open)).toEqual([])
  })

  test('a refund made at the provider names no credits, and one that fails is no loss', async () => {
    const open = await openTwin()
    const intent = await paid(open)
    const { id } = await open.twin.act((books) =>
      makeRefund(books, { intent, amount: null, status: 'pending' }),
    )
    expect(await lossOf(open, intent)).toMatchObject({ refunds: [{ status: 'pending', credits: null }] })
    await open.twin.act((books) => settleRefund(books, id, 'failed'))
    expect(await lossOf(open, intent)).toMatchObject({ refunds: [{ id, amount: 45_000, status: 'failed' }] })
    const again = await open.twin.act((books) => makeRefund(books, { intent, amount: 45_000 }))
    expect(again.status).toBe('succeeded')
    expect(await arrived(open)).toContain('refund.failed')
  })

  test.each([
    ['won', 0, ['charge.dispute.funds_reinstated', 'charge.dispute.closed']],
    ['lost', 45_000, ['charge.dispute.closed']],
  ] as const)(
    'a dispute takes the money while it is open; %s it leaves %i lost',
    async (end, lost, types) => {
      const open = await openTwin()
      const intent = await paid(open)
      const { id } = await open.twin.act((books) => openDispute(books, { intent, amount: 45_000 }))
      expect(await lossOf(open, intent)).toMatchObject({ disputes: [{ id, withdrawn: 45_000, open: true }] })
      expect(await arrived(open)).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn'])
      await open.twin.act((books) => closeDispute(books, id, end))
      expect(await lossOf(open, intent)).toMatchObject({ disputes: [{ id, withdrawn: lost, open: false }] })
      expect(await arrived(open)).toEqual(types)
    },
  )

  test('a bank that only asks takes nothing, and freezes all the same', async () => {
    const open = await openTwin()
    const intent = await paid(open)
    const asked = { intent, amount: 45_000, inquiry: true }
    const { id } = await open.twin.act((books) => openDispute(books, asked))
    expect(await lossOf(open, intent)).toMatchObject({ disputes: [{ withdrawn: 0, open: true }] })
    await open.twin.act((books) => closeDispute(books, id, 'warning_closed'))
    expect(await lossOf(open, intent)).toMatchObject({ disputes: [{ withdrawn: 0, open: false }] })
  })

  test('the listing finds what was lost since an instant, and what was bought', async () => {
    const open = await openTwin()
    const intent = await paid(open)
    await open.twin.act((books) => makeRefund(books, { intent, amount: 1_000 }))
    const since = open.twin.look((books) => books.realNow)
    const listing = await open.provider.listSince(since - DAY_MS)
    expect(listing.checkouts).toHaveLength(1)
    expect(listing.losses).toEqual([await lossOf(open, intent)])
    open.wait(2 * DAY_MS)
    expect((await open.provider.listSince(since + DAY_MS)).checkouts).toEqual([])
  })
})
