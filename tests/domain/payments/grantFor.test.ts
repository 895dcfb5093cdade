import { describe, expect, test } from 'vitest'
import type { CheckoutEvidence, InvoiceEvidence, SubscriptionEvidence } from '@/domain/payments/evidence'
import { packGrantFor, periodGrantFor, takenBackBy, type Verdict } from '@/domain/payments/grantFor'
import { packEnd, periodEnd } from '@/domain/payments/lotLife'
import type { Terms } from '@/domain/payments/terms'
import { DAY_MS } from '@/domain/scheduling/instant'
import { checkout, END, invoice, line, monthly, PAID_AT, START, subscription, terms } from './evidence'

const said = (verdict: Verdict) =>
  verdict.verdict === 'grant'
    ? `grant ${verdict.lot.granted} for ${verdict.lot.paid.amount} ${verdict.lot.paid.currency}`
    : `${verdict.verdict} ${verdict.because}`

describe('a pack', () => {
  const rows: [string, Partial<CheckoutEvidence>, Partial<Terms>, string][] = [
    ['that was paid', {}, {}, 'grant 5 for 45000 EUR'],
    ['with a coupon', { total: 40_000, received: 40_000 }, {}, 'grant 5 for 40000 EUR'],
    ['with tax on top', { total: 53_550, received: 53_550 }, {}, 'grant 5 for 53550 EUR'],
    ['whose plan costs more today', {}, { price: 45_000 }, 'grant 5 for 45000 EUR'],
    [
      'free of charge by a coupon',
      { total: 0, received: 0, payment: 'nothing_due', paymentIntent: null },
      {},
      'grant 5 for 0 EUR',
    ],
    ['still open', { state: 'open', payment: 'unpaid' }, {}, 'nothing unpaid'],
    ['complete, its debit under way', { payment: 'unpaid', received: 0 }, {}, 'nothing unpaid'],
    ['complete, its debit refused', { payment: 'failed', received: 0 }, {}, 'nothing payment_failed'],
    ['that expired', { state: 'expired', payment: 'unpaid' }, {}, 'nothing checkout_expired'],
    ['paid in a way nobody knows', { payment: 'other' }, {}, 'park unknown_state'],
    ['of another mode', { mode: 'other' }, {}, 'park other_kind'],
    ['sold as a subscription', {}, { kind: 'subscription' }, 'park other_kind'],
    ['of another client', { client: 'eve' }, {}, 'park other_client'],
    ['of no client', { client: null }, {}, 'park other_client'],
    ['in another currency', { currency: 'USD' }, {}, 'park currency_differs'],
    ['at another price', { prices: ['price_2'] }, {}, 'park price_differs'],
    ['with a second thing', { prices: ['price_1', 'price_2'] }, {}, 'park price_differs'],
    ['with less received than asked', { received: 44_999 }, {}, 'park amount_differs'],
    ['with more received than asked', { received: 45_001 }, {}, 'park amount_differs'],
    ['said to be free, with a price', { payment: 'nothing_due' }, {}, 'park amount_differs'],
  ]
  test.each(rows)('%s', (_, evidence, frozen, expected) => {
    expect(said(packGrantFor(checkout(evidence), terms(frozen), PAID_AT))).toBe(expected)
  })

  test('is keyed by its payment, or by its checkout where there is none', () => {
    const keyOf = (more: Partial<CheckoutEvidence>) => {
      const verdict = packGrantFor(checkout(more), terms(), PAID_AT)
      return verdict.verdict === 'grant' ? [verdict.lot.grantKey, verdict.lot.evidence] : null
    }
    expect(keyOf({})).toEqual(['grant:pi:pi_1:pack-5', 'pi_1'])
    const free = { paymentIntent: null, payment: 'nothing_due', total: 0, received: 0 } as const
    expect(keyOf(free)).toEqual(['grant:pi:cs_1:pack-5', 'cs_1'])
  })
})

describe('a period', () => {
  const trial = { trialStart: START, trialEnd: END, status: 'trialing' } as const
  const free = { total: 0, received: 0, paymentIntent: null }
  const unpriced = { ...free, lines: [line({ amount: 0, listed: 0 })] }
  const DAY = 86_400_000
  type Row = [string, Partial<InvoiceEvidence>, Partial<SubscriptionEvidence>, Partial<Terms>, string]
  const rows: Row[] = [
    ['that was paid', {}, {}, {}, 'grant 4 for 34000 EUR'],
    [
      'paid nine days late',
      { paidAt: PAID_AT + 9 * DAY_MS },
      { status: 'past_due' },
      {},
      'grant 4 for 34000 EUR',
    ],
    [
      'paid out of band',
      { outOfBand: true, received: 0, paymentIntent: null },
      {},
      {},
      'grant 4 for 34000 EUR',
    ],
    ['free by a coupon', { ...free, lines: [line({ amount: 0 })] }, {}, {}, 'grant 4 for 0 EUR'],
    ['of a trial with credits', unpriced, trial, { trialCredits: 1 }, 'grant 1 for 0 EUR'],
    ['of a trial without', unpriced, trial, {}, 'nothing trial_without_credits'],
    [
      'of a trial ended early',
      unpriced,
      { ...trial, trialEnd: START + DAY },
      {},
      'nothing trial_without_credits',
    ],
    [
      'of a trial ended early, with credits',
      unpriced,
      { ...trial, trialEnd: START + DAY },
      { trialCredits: 1 },
      'grant 1 for 0 EUR',
    ],
    ['over which a trial was laid later', {}, trial, {}, 'grant 4 for 34000 EUR'],
    ['begun before a trial was laid', {}, { ...trial, trialStart: START + DAY }, {}, 'grant 4 for 34000 EUR'],
    ['for nothing, in no trial', unpriced, {}, { trialCredits: 1 }, 'nothing trial_without_credits'],
    ['of a plan that costs nothing', unpriced, {}, { price: 0 }, 'grant 4 for 0 EUR'],
    ['after a trial', {}, { ...trial, trialEnd: START }, { trialCredits: 1 }, 'grant 4 for 34000 EUR'],
    [
      'with a proration beside it',
      { lines: [line({ id: 'il_0', amount: -100, proration: true }), line()] },
      {},
      {},
      'grant 4 for 34000 EUR',
    ],
    ['of prorations only', { lines: [line({ proration: true })] }, {}, {}, 'nothing no_period'],
    ['of another item', { lines: [line({ subscriptionItem: 'si_2' })] }, {}, {}, 'nothing no_period'],
    ['of no item', { lines: [line({ subscriptionItem: null })] }, {}, {}, 'nothing no_period'],
    ['not drawn up yet', { status: 'draft' }, {}, {}, 'nothing unpaid'],
    ['not paid yet', { status: 'open', received: 0 }, {}, {}, 'nothing unpaid'],
    ['declared void', { status: 'void', received: 0 }, { status: 'paused' }, {}, 'nothing unpaid'],
    ['given up', { status: 'uncollectible', received: 0 }, {}, {}, 'nothing unpaid'],
    ['given up, in part paid', { status: 'uncollectible', received: 9_000 }, {}, {}, 'park amount_differs'],
    ['in a state nobody knows', { status: 'other' }, {}, {}, 'park unknown_state'],
    ['whose lines are not all there', { complete: false }, {}, {}, 'park lines_missing'],
    ['twice in one invoice', { lines: [line(), line({ id: 'il_2' })] }, {}, {}, 'park several_periods'],
    ['without length', { lines: [line({ periodEnd: START })] }, {}, {}, 'park several_periods'],
    ['bought three times', { lines: [line({ quantity: 3 })] }, {}, {}, 'park quantity_differs'],
    ['at another price', { lines: [line({ price: 'price_2' })] }, {}, {}, 'park price_differs'],
    ['in another currency', { currency: 'USD' }, {}, {}, 'park currency_differs'],
    ['paid by two payments', { payments: 2 }, {}, {}, 'park several_payments'],
    ['half paid', { received: 17_000 }, {}, {}, 'park amount_differs'],
    ['of a subscription with two items', {}, { item: null }, {}, 'park unknown_subscription'],
    ['of what was a pack', {}, {}, { kind: 'pack' }, 'park other_kind'],
  ]
  test.each(rows)('%s', (_, paid, sub, frozen, expected) => {
    const evidence = { invoice: invoice(paid), subscription: subscription(sub) }
    expect(said(periodGrantFor(evidence, [monthly(frozen)], PAID_AT))).toBe(expected)
  })

  test('is that of its line, to the second', () => {
    const verdict = periodGrantFor({ invoice: invoice(), subscription: subscription() }, [monthly()], PAID_AT)
    expect(verdict).toMatchObject({ lot: { grantKey: 'grant:sub:si_1:20261101T000000Z-20261201T000000Z' } })
  })

  test('after a change of plan brings the credits of the plan it was billed for', () => {
    const changed = monthly({ plan: 'monthly-8', credits: 8, stripePriceId: 'price_8' })
    const evidence = {
      invoice: invoice({ lines: [line({ price: 'price_8' })] }),
      subscription: subscription(),
    }
    expect(said(periodGrantFor(evidence, [changed, monthly()], PAID_AT))).toBe('grant 8 for 34000 EUR')
  })
})

test('a period is under the terms that stood when it began, however late it is heard of', () => {
  const first = monthly({ frozenAt: START - 1 })
  const anew = monthly({ credits: 8, checkout: 'change', frozenAt: START + 999 + 1 })
  const grantOf = (periodStart: number, frozen: Terms[]) => {
    const lines = [line({ periodStart })]
    return said(
      periodGrantFor({ invoice: invoice({ lines }), subscription: subscription() }, frozen, PAID_AT),
    )
  }
  expect(grantOf(START, [anew, first])).toBe('grant 4 for 34000 EUR')
  expect(grantOf(START + 1_000, [anew, first])).toBe('grant 8 for 34000 EUR')
  // Agreed to within the second in which it began, or by a clock that is ahead.
  expect(grantOf(START, [monthly({ credits: 8, frozenAt: START + 999 }), first])).toBe(
    'grant 8 for 34000 EUR',
  )
  expect(grantOf(START - 5_000, [anew, first])).toBe('grant 4 for 34000 EUR')
})

test('what prorations give back is counted from paid invoices of the item alone', () => {
  const back = line({ proration: true, amount: -9_000, periodStart: START + 1 })
  const of = (more: Partial<InvoiceEvidence>) =>
    takenBackBy({ invoice: invoice({ lines: [back], ...more }), subscription: subscription() })
  expect(of({})).toEqual({ amount: 9_000, from: START + 1 })
  expect(of({ status: 'open' })).toBeNull()
  expect(of({ lines: [{ ...back, subscriptionItem: 'si_2' }] })).toBeNull()
  expect(of({ lines: [line(), { ...back, amount: 9_000 }] })).toBeNull()
})

describe('credits live', () => {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
  test.each([
    ['as long as the pack says', 365, PAID_AT + 365 * DAY_MS],
    ['14 days at least', 3, PAID_AT + 14 * DAY_MS],
    ['for ever', null, null],
  ])('those of a pack %s', (_, validFor, end) => {
    expect(packEnd({ validFor }, PAID_AT)).toBe(end)
  })

  test.each([
    ['until it ends', 0, 'month', '2026-11-01', '2026-12-01', '2026-12-01'],
    ['one period more', 1, 'month', '2026-11-01', '2026-12-01', '2027-01-01'],
    ['by the anchor, where the month has it', 2, 'month', '2027-01-31', '2027-02-28', '2027-04-30'],
    ['a year more', 1, 'year', '2026-02-28', '2027-02-28', '2028-02-28'],
  ] as const)('those of a period %s', (_, carryOver, interval, from, to, end) => {
    const period = { periodStart: day(from), periodEnd: day(to) }
    expect(periodEnd({ carryOver, interval }, period, day(from))).toBe(day(end))
  })

  test('those of a period that was paid late 14 days at least', () => {
    const late = END - DAY_MS
    const period = { periodStart: START, periodEnd: END }
    expect(periodEnd({ carryOver: 0, interval: 'month' }, period, late)).toBe(late + 14 * DAY_MS)
  })
})
