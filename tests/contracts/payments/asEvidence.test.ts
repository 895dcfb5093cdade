import { recorded } from '@tests/support/recordedStripe'
import type Stripe from 'stripe'
import { describe, expect, test } from 'vitest'
import { checkoutEvidence, invoiceEvidence, subscriptionEvidence } from '@/adapters/payments/asEvidence'
import { lossEvidence } from '@/adapters/payments/lossEvidence'

type Json = Record<string, unknown>

const session = (change: Json = {}) =>
  checkoutEvidence(recorded('session-paid', change) as unknown as Stripe.Checkout.Session)
const subscription = (change: Json = {}) =>
  subscriptionEvidence(recorded('subscription', change) as unknown as Stripe.Subscription)
const invoice = (change: Json = {}) => {
  const whole = recorded('invoice', change) as unknown as Stripe.Invoice
  return invoiceEvidence(whole, whole.lines.data, true)
}
const line = (change: Json) => {
  const [first] = (recorded('invoice') as unknown as Stripe.Invoice).lines.data
  const lines = [{ ...first, ...change }] as unknown as Stripe.InvoiceLineItem[]
  return invoiceEvidence(recorded('invoice') as unknown as Stripe.Invoice, lines, true).lines[0]
}
const loss = (refund: Json, dispute?: Json) =>
  lossEvidence(
    recorded('intent') as unknown as Stripe.PaymentIntent,
    [recorded('refund', refund) as unknown as Stripe.Refund],
    dispute ? [{ id: 'du_1', amount: 900, currency: 'eur', ...dispute } as unknown as Stripe.Dispute] : [],
  )

describe('a checkout session', () => {
  test.each([
    [{ mode: 'setup' }, { mode: 'other' }],
    [{ mode: 'something_new' }, { mode: 'other' }],
    [{ status: 'expired' }, { state: 'expired' }],
    [{ status: null }, { state: 'open' }],
    [{ status: 'something_new' }, { state: 'open' }],
    [{ payment_status: 'no_payment_required' }, { payment: 'nothing_due', paidAt: null }],
    [{ payment_status: 'unpaid' }, { payment: 'unpaid', paidAt: null }],
    [{ payment_status: 'something_new' }, { payment: 'other', paidAt: null }],
    [{ metadata: null }, { checkout: null, client: '0193a5b0-0000-7000-8000-0000000000a0' }],
    [
      { metadata: {}, client_reference_id: null },
      { checkout: null, client: null },
    ],
    [{ customer: null }, { customer: null }],
    [{ customer: { id: 'cus_1', deleted: true } }, { customer: 'cus_1' }],
    [
      { amount_total: null, currency: null },
      { total: 0, currency: '' },
    ],
    [{ amount_total: 40_500 }, { total: 40_500, received: 45_000 }],
    [{ line_items: undefined }, { prices: [] }],
    [{ payment_intent: 'pi_1' }, { paymentIntent: 'pi_1', received: 0, paidAt: null }],
    [{ livemode: true }, { livemode: true }],
  ])('with %o says %o', (change, says) => expect(session(change)).toMatchObject(says))
})

describe('an invoice', () => {
  const payment = (change: Json) => {
    const { payments } = recorded('invoice') as { payments: { data: Json[] } }
    return { payments: { ...payments, data: [{ ...payments.data[0], ...change }] } }
  }
  const paidBy = (recorded('invoice') as { payments: { data: Json[] } }).payments.data
  const byRecord = { payment: { type: 'payment_record', payment_record: 'prec_1' } }
  test.each([
    [{}, { received: 34_000, outOfBand: false, paymentIntent: 'pi_3QTk9xLkdIwHu7ix1d4e5f6G', payments: 1 }],
    [{ payments: { data: [...paidBy, ...paidBy] } }, { received: 68_000, payments: 2 }],
    [{ status: 'something_new' }, { status: 'other' }],
    [{ status: null }, { status: 'other' }],
    [{ parent: null }, { subscription: null }],
    [{ parent: { subscription_details: { subscription: { id: 'sub_1' } } } }, { subscription: 'sub_1' }],
    [{ payments: undefined }, { received: 0, outOfBand: true, paymentIntent: null }],
    [payment(byRecord), { received: 0, outOfBand: true, paymentIntent: null }],
    [payment({ amount_paid: 30_000 }), { received: 30_000, outOfBand: true }],
    [
      { ...payment({ status: 'open' }), status: 'open' },
      { received: 0, outOfBand: false, paymentIntent: null },
    ],
    [
      { payments: undefined, amount_due: 0, total: 34_000 },
      { total: 34_000, received: 0, outOfBand: false },
    ],
    [{ status_transitions: { paid_at: null } }, { paidAt: null }],
  ])('with %o says %o', (change, says) => expect(invoice(change as Json)).toMatchObject(says))

  test.each([
    [{}, { amount: 34_000, proration: false, subscriptionItem: 'si_RM5vWxYz6A7bC8' }],
    [{ discount_amounts: [{ amount: 3_400 }, { amount: 600 }] }, { amount: 30_000, listed: 34_000 }],
    [{ amount: -17_000 }, { amount: -17_000 }],
    [{ quantity: null }, { quantity: 1 }],
    [{ quantity: 3 }, { quantity: 3 }],
    [{ parent: null }, { subscriptionItem: null, proration: false }],
    [
      { parent: { subscription_item_details: { subscription_item: 'si_1', proration: true } } },
      { proration: true },
    ],
    [{ parent: { invoice_item_details: { proration: true } } }, { subscriptionItem: null, proration: true }],
    [{ pricing: null }, { price: null }],
    [{ pricing: { price_details: { price: { id: 'price_1' } } } }, { price: 'price_1' }],
    [{ period: { start: 1, end: 2 } }, { periodStart: 1_000, periodEnd: 2_000 }],
  ])('has a line that with %o says %o', (change, says) => expect(line(change)).toMatchObject(says))
})

describe('a subscription', () => {
  const { data } = (recorded('subscription') as { items: { data: Json[] } }).items
  const end = data[0]?.current_period_end
  test.each([
    [{ status: 'past_due' }, { status: 'past_due' }],
    [{ status: 'paused' }, { status: 'paused' }],
    [{ status: 'something_new' }, { status: 'other' }],
    [{ items: { data: [], has_more: false } }, { item: null, price: null, currentPeriodStart: null }],
    [{ items: { data: [data[0], data[0]], has_more: false } }, { item: null, currentPeriodEnd: null }],
    [{ items: { data, has_more: true } }, { item: null }],
    [{ cancel_at_period_end: true }, { cancelAtPeriodEnd: true }],
    [{ cancel_at: end }, { cancelAtPeriodEnd: true }],
    [{ cancel_at: 1 }, { cancelAtPeriodEnd: false }],
    [
      { trial_start: 3, trial_end: 5, ended_at: 7 },
      { trialStart: 3_000, trialEnd: 5_000, endedAt: 7_000 },
    ],
    [{ metadata: {} }, { checkout: null, client: null }],
  ])('with %o says %o', (change, says) => expect(subscription(change)).toMatchObject(says))
})

describe('a loss', () => {
  test.each([
    [{ status: 'something_new' }, { status: 'other' }],
    [{ status: null }, { status: 'other' }],
    [{ status: 'failed' }, { status: 'failed' }],
    [{ metadata: null }, { credits: null }],
    [{ metadata: { lot: 'l', quantity: '0' } }, { credits: null }],
    [{ metadata: { lot: 'l', quantity: '1.5' } }, { credits: null }],
    [{ metadata: { lot: 'l', quantity: '-1' } }, { credits: null }],
    [{ metadata: { quantity: '1' } }, { credits: null }],
    [{ metadata: { lot: 'l', quantity: '3' } }, { credits: { lot: 'l', quantity: 3 } }],
  ])('has a refund that with %o says %o', (change, says) => {
    expect(loss(change).refunds).toMatchObject([says])
  })

  const taken = (amount: number, currency = 'eur') => ({ amount, currency })
  test.each([
    ['needs_response', [taken(-900)], { withdrawn: 900, open: true }],
    ['needs_response', [], { withdrawn: 0, open: true }],
    ['under_review', [taken(-900)], { withdrawn: 900, open: true }],
    ['warning_under_review', [], { withdrawn: 0, open: true }],
    ['won', [taken(-900), taken(900)], { withdrawn: 0, open: false }],
    ['lost', [taken(-900)], { withdrawn: 900, open: false }],
    ['prevented', [], { withdrawn: 0, open: false }],
    ['warning_closed', [], { withdrawn: 0, open: false }],
    ['appeal_under_review', [taken(-900)], { withdrawn: 900, open: true }],
    ['something_new', [taken(-900)], { withdrawn: 900, open: true }],
    ['lost', [taken(-1_050, 'usd')], { withdrawn: 900, open: false }],
    ['won', [taken(-1_050, 'usd'), taken(1_050, 'usd')], { withdrawn: 0, open: false }],
  ])('has a dispute that is %s with %o: %o', (status, balance_transactions, says) => {
    expect(loss({}, { status, balance_transactions }).disputes).toEqual([{ id: 'du_1', ...says }])
  })
})
