import { refund } from '@tests/domain/payments/evidence'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Evidence } from '@/domain/payments/evidence'
import { reconcile } from '@/server/payments/reconcile'
import { settleDue } from '@/server/payments/settleDue'
import { subjectOf } from './histories'
import {
  begun,
  booksOf,
  line,
  live,
  lossOf,
  MONTHLY,
  type Purchase,
  paidCheckout,
  paidInvoice,
  told,
} from './purchase'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** One thing after the other: said by the provider, told to us, settled. */
async function happens(...steps: Evidence[][]): Promise<void> {
  for (const says of steps) {
    house.payments.says(...says)
    await told(house, subjectOf(says[0] as Evidence))
    await settleDue(house, 10)
  }
}
const books = ({ client }: Purchase) => booksOf(house, client)
const PARKED = (reason: string) => [{ kind: 'payment', facts: { reason } }]

describe('what is granted, in the books', () => {
  test.each<[string, Partial<ReturnType<typeof paidCheckout>>, string]>([
    ['in another currency', { currency: 'USD' }, 'currency_differs'],
    ['for less than was asked', { received: 44_999 }, 'amount_differs'],
    ['at a price that nobody agreed to', { prices: ['price_other'] }, 'price_differs'],
    ['in a way that nobody knows', { payment: 'other' }, 'unknown_state'],
    ['by the customer of somebody else', { client: null }, 'other_client'],
  ])('a pack paid %s is a task, and no credits', async (_, more, reason) => {
    const bought = await begun(house)
    await happens([paidCheckout(bought, more)])
    expect(await books(bought)).toMatchObject({ lots: [], receipts: [], tasks: PARKED(reason) })
  })

  test.each([
    ['a coupon', 40_500],
    ['a tax', 53_550],
  ])('a pack with %s is granted for what its checkout says in total', async (_, total) => {
    const bought = await begun(house)
    await happens([paidCheckout(bought, { total, received: total })])
    expect(await books(bought)).toMatchObject({
      lots: [{ available: 5, paid: total }],
      receipts: [{ amount: total }],
      tasks: [],
    })
  })

  test('a pack that a coupon made free is granted, without a receipt', async () => {
    const bought = await begun(house)
    const free = { payment: 'nothing_due', paymentIntent: null, total: 0, received: 0 } as const
    await happens([paidCheckout(bought, free)])
    expect(await books(bought)).toMatchObject({ lots: [{ available: 5, paid: 0 }], receipts: [] })
  })

  test('two payments for one purchase: the second is a task', async () => {
    const bought = await begun(house)
    await happens(
      [paidCheckout(bought)],
      [paidCheckout(bought, { id: 'cs_again', paymentIntent: `pi_2_${bought.item}` })],
    )
    expect(await books(bought)).toMatchObject({
      lots: [{ available: 5 }],
      receipts: [{ evidence: bought.intent }],
      tasks: PARKED('second_payment'),
    })
  })

  test('a second paid invoice for a period that is granted is a task', async () => {
    const bought = await begun(house, MONTHLY)
    const again = paidInvoice(bought, {
      id: `in_again_${bought.item}`,
      paymentIntent: `pi_again_${bought.item}`,
    })
    await happens([paidInvoice(bought), live(bought)], [again])
    expect(await books(bought)).toMatchObject({ lots: [{ available: 4 }], tasks: PARKED('second_payment') })
  })

  test('a debit that the bank refuses grants nothing, and asks nobody for anything', async () => {
    const bought = await begun(house)
    const slow = { payment: 'unpaid', received: 0, paidAt: null } as const
    await happens([paidCheckout(bought, slow)], [paidCheckout(bought, { ...slow, payment: 'failed' })])
    expect(await books(bought)).toMatchObject({ lots: [], receipts: [], tasks: [] })
  })

  test('an invoice paid by other ways is granted and receipted by its own name', async () => {
    const bought = await begun(house, MONTHLY)
    const invoice = paidInvoice(bought, { outOfBand: true, received: 0, paymentIntent: null })
    await happens([invoice, live(bought)])
    expect(await books(bought)).toMatchObject({
      lots: [{ available: 4, paid: 34_000 }],
      receipts: [{ evidence: invoice.id, amount: 34_000 }],
    })
  })

  test('past due, then paid: the credits come with the money, for that period', async () => {
    const bought = await begun(house, MONTHLY)
    const owed = paidInvoice(bought, { status: 'open', received: 0, paidAt: null })
    await happens([owed, live(bought, { status: 'past_due' })])
    expect(await books(bought)).toMatchObject({ lots: [], subscriptions: [{ status: 'past_due' }] })
    await happens([paidInvoice(bought), live(bought)], [live(bought)])
    expect(await books(bought)).toMatchObject({
      lots: [{ available: 4 }],
      subscriptions: [{ status: 'active' }],
    })
  })

  test('paused: the void invoices of that time grant nothing', async () => {
    const bought = await begun(house, MONTHLY)
    const paused = live(bought, { status: 'paused' })
    await happens([paused], [paidInvoice(bought, { status: 'void', received: 0, paidAt: null }), paused])
    expect(await books(bought)).toMatchObject({ lots: [], subscriptions: [{ status: 'paused' }], tasks: [] })
  })

  test.each([
    ['with credits to try', { trialDays: 14, trialCredits: 1 }, [{ granted: 1, paid: 0 }]],
    ['without', { trialDays: 14 }, []],
  ])('a trial %s, then the first paid period', async (_, plan, trialLots) => {
    const bought = await begun(house, { ...MONTHLY, ...plan })
    const trialEnd = line(bought).periodEnd
    const invoice = paidInvoice(bought, {
      total: 0,
      received: 0,
      paymentIntent: null,
      id: `in_t_${bought.item}`,
      lines: [line(bought, { amount: 0, listed: 0 })],
    })
    const trial = { trialStart: line(bought).periodStart, trialEnd }
    await happens([invoice, live(bought, { ...trial, status: 'trialing' })])
    expect(await books(bought)).toMatchObject({
      lots: trialLots,
      receipts: [],
      subscriptions: [{ status: 'trialing' }],
    })
    const next = line(bought, { periodStart: trialEnd, periodEnd: trialEnd + 31 * 86_400_000 })
    await happens([paidInvoice(bought, { lines: [next] }), live(bought, trial)])
    // Ended early: the end moves back, and the invoice of the trial is heard of once more.
    await happens([invoice, live(bought, { ...trial, trialEnd: trial.trialStart + 1_000 })])
    const { lots, receipts } = await books(bought)
    expect(lots.map(({ granted }) => granted).sort()).toEqual(
      [...trialLots.map(({ granted }) => granted), 4].sort(),
    )
    expect(receipts).toMatchObject([{ amount: 34_000 }])
  })
})

describe('a trial laid over a paid period', () => {
  test('takes nothing of what was paid, whenever it is heard of', async () => {
    const bought = await begun(house, { ...MONTHLY, trialDays: 14 })
    const { periodStart, periodEnd } = line(bought)
    const laid = live(bought, { status: 'trialing', trialStart: periodStart, trialEnd: periodEnd + 1_000 })
    house.payments.says(paidInvoice(bought))
    await happens([laid])
    const ofInvoice = { what: 'not_granted', object: paidInvoice(bought).id }
    expect((await reconcile(house, 35)).differences).toContainEqual(expect.objectContaining(ofInvoice))
    await happens([paidInvoice(bought)])
    expect(await books(bought)).toMatchObject({
      lots: [{ available: 4, paid: 34_000 }],
      receipts: [{ amount: 34_000 }],
      tasks: [],
    })
  })
})

describe('what is lost, in the books', () => {
  const lost = (bought: Purchase, more: Parameters<typeof lossOf>[1]) => [lossOf(bought.intent, more)]
  const sold = async () => {
    const bought = await begun(house)
    await happens([paidCheckout(bought)])
    return bought
  }

  test('a refund that fails gives the credits back, and its credit note is taken back', async () => {
    const bought = await sold()
    await happens(lost(bought, { refunds: [refund('re_1', 18_000)] }))
    expect((await books(bought)).receipts.map(({ amount }) => amount)).toEqual([45_000, -18_000])
    await happens(lost(bought, { refunds: [refund('re_1', 18_000, { status: 'failed' })] }))
    const { lots, receipts } = await books(bought)
    expect(lots).toMatchObject([{ available: 5, revoked: 0 }])
    expect(receipts.map(({ amount }) => amount)).toEqual([45_000, 18_000, -18_000])
  })

  test('an open dispute freezes, a lost one takes, and a refund after it takes the rest', async () => {
    const bought = await sold()
    const dispute = (withdrawn: number, open: boolean) => ({ disputes: [{ id: 'dp_1', withdrawn, open }] })
    await happens(lost(bought, dispute(0, true)))
    expect((await books(bought)).lots).toMatchObject([{ available: 5, frozen: true }])
    await happens(lost(bought, dispute(27_000, false)))
    expect((await books(bought)).lots).toMatchObject([{ available: 2, revoked: 3, frozen: false }])
    await happens(lost(bought, { ...dispute(27_000, false), refunds: [refund('re_1', 18_000)] }))
    const { lots, receipts } = await books(bought)
    expect(lots).toMatchObject([{ available: 0, revoked: 5, owes: 0 }])
    expect(receipts.map(({ amount }) => amount)).toEqual([45_000, -18_000])
  })

  test('a dispute that is won gives the credits back', async () => {
    const bought = await sold()
    await happens(lost(bought, { disputes: [{ id: 'dp_1', withdrawn: 45_000, open: true }] }))
    expect((await books(bought)).lots).toMatchObject([{ available: 0, revoked: 5, frozen: true }])
    await happens(lost(bought, { disputes: [{ id: 'dp_1', withdrawn: 0, open: false }] }))
    expect((await books(bought)).lots).toMatchObject([{ available: 5, revoked: 0, frozen: false }])
  })
})
