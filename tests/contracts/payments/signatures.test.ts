import { createHmac } from 'node:crypto'
import Stripe from 'stripe'
import { describe, expect, test } from 'vitest'
import { verifyStripeEvent } from '@/adapters/payments/verifyStripeEvent'

const SECRET = 'whsec_current'
const OLD = 'whsec_previous'
const NOW = Date.parse('2026-11-02T09:00:00Z')
const EVENT = {
  id: 'evt_1',
  object: 'event',
  api_version: '2026-10-28.endive',
  created: NOW / 1000,
  data: { object: { id: 'in_1', object: 'invoice' } },
  livemode: false,
  type: 'invoice.paid',
}
const TEXT = JSON.stringify(EVENT, null, 2)

const time = (seconds = 0) => NOW / 1000 + seconds
const hmac = (text: string, secret: string, at: number) =>
  createHmac('sha256', secret).update(`${at}.${text}`).digest('hex')
const signed = (text = TEXT, secret = SECRET, at = time()) => `t=${at},v1=${hmac(text, secret, at)}`

const verify = (text: string, signature: string | null, secrets = [SECRET, OLD]) =>
  verifyStripeEvent({ text, signature, secrets, now: NOW })
const theirs = (text: string, signature: string | null, secret = SECRET) =>
  Stripe.webhooks.constructEvent(text, signature ?? '', secret, undefined, undefined, NOW)

describe('a signed event', () => {
  test.each([
    ['signed now', signed()],
    ['signed 300 seconds ago', signed(TEXT, SECRET, time(-300))],
    ['signed 300 seconds hence', signed(TEXT, SECRET, time(300))],
    [
      'with a second, unknown signature beside it',
      `t=${time()},v1=${'0'.repeat(64)},v1=${hmac(TEXT, SECRET, time())}`,
    ],
    ['with a signature of an older scheme beside it', `${signed()},v0=${'0'.repeat(64)}`],
  ])('%s is accepted, as by the SDK', (_, signature) => {
    expect(theirs(TEXT, signature).id).toBe('evt_1')
    expect(verify(TEXT, signature)).toEqual({
      id: 'evt_1',
      type: 'invoice.paid',
      subject: { kind: 'invoice', id: 'in_1' },
      livemode: false,
      account: null,
      createdAt: NOW,
    })
  })

  test('signed more than 300 seconds hence is refused, though the SDK takes it', () => {
    const later = signed(TEXT, SECRET, time(301))
    expect(theirs(TEXT, later).id).toBe('evt_1')
    for (const one of [later, `t=${time()},${later}`]) {
      expect(() => verify(TEXT, one)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
    }
  })

  test('signed with the secret that is being replaced is accepted while both are listed', () => {
    expect(verify(TEXT, signed(TEXT, OLD)).id).toBe('evt_1')
    expect(() => verify(TEXT, signed(TEXT, OLD), [SECRET])).toThrow()
  })
})

const REFUSED: [string, string, string | null][] = [
  ['without a header', TEXT, null],
  ['with an empty header', TEXT, ''],
  ['with a header that is none', TEXT, 'signature'],
  ['signed with another secret', TEXT, signed(TEXT, 'whsec_other')],
  ['signed 301 seconds ago', TEXT, signed(TEXT, SECRET, time(-301))],
  ['whose white space was changed', JSON.stringify(EVENT), signed()],
  ['whose amount was changed', TEXT.replace('in_1', 'in_2'), signed()],
  ['whose time was made new', TEXT, `t=${time()},v1=${hmac(TEXT, SECRET, time(-3600))}`],
  ['with a signature of an older scheme only', TEXT, `t=${time()},v0=${hmac(TEXT, SECRET, time())}`],
  ['signed over nothing', '', signed('')],
]

describe('a text', () => {
  test.each(REFUSED)('%s is refused, as by the SDK', (_, text, signature) => {
    expect(() => theirs(text, signature)).toThrow()
    expect(() => verify(text, signature)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })

  test.each([
    ['is no JSON', '{"id":'],
    ['is a list', '[]'],
    ['is nothing', 'null'],
    ['is a thin event', JSON.stringify({ ...EVENT, object: 'v2.core.event' })],
    ['is no event', JSON.stringify({ ...EVENT, object: 'invoice' })],
    ['has no id', JSON.stringify({ ...EVENT, id: undefined })],
    ['has an id that is none', JSON.stringify({ ...EVENT, id: "evt_1' or 1=1" })],
    ['does not say whether it is live', JSON.stringify({ ...EVENT, livemode: 'no' })],
    ['has no object', JSON.stringify({ ...EVENT, data: {} })],
    ['has a time that is none', JSON.stringify({ ...EVENT, created: 1.5 })],
  ])('that is signed well and %s is refused', (_, text) => {
    expect(() => verify(text, signed(text))).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })

  test('that is not signed is never parsed', () => {
    const parse = JSON.parse
    let parsed = 0
    JSON.parse = (...text) => {
      parsed += 1
      return parse(...text)
    }
    try {
      expect(() => verify(TEXT, null)).toThrow()
    } finally {
      JSON.parse = parse
    }
    expect(parsed).toBe(0)
  })
})

describe('what an event is about', () => {
  test.each([
    ['checkout.session.completed', { id: 'cs_1' }, { kind: 'checkout', id: 'cs_1' }],
    ['checkout.session.async_payment_failed', { id: 'cs_1' }, { kind: 'checkout', id: 'cs_1' }],
    ['invoice.paid', { id: 'in_1' }, { kind: 'invoice', id: 'in_1' }],
    ['invoice.upcoming', { id: null }, null],
    ['invoice_payment.paid', { id: 'inpay_1', invoice: 'in_1' }, { kind: 'invoice', id: 'in_1' }],
    ['customer.subscription.paused', { id: 'sub_1' }, { kind: 'subscription', id: 'sub_1' }],
    ['charge.refunded', { id: 'ch_1', payment_intent: 'pi_1' }, { kind: 'loss', id: 'pi_1' }],
    ['charge.refund.updated', { id: 're_1', payment_intent: 'pi_1' }, { kind: 'loss', id: 'pi_1' }],
    ['refund.failed', { id: 're_1', payment_intent: { id: 'pi_1' } }, { kind: 'loss', id: 'pi_1' }],
    ['charge.dispute.closed', { id: 'du_1', payment_intent: 'pi_1' }, { kind: 'loss', id: 'pi_1' }],
    ['charge.dispute.created', { id: 'du_1', payment_intent: null }, null],
    ['charge.succeeded', { id: 'ch_1', payment_intent: 'pi_1' }, null],
    ['customer.created', { id: 'cus_1' }, null],
    ['something.new', { id: 'x_1' }, null],
    ['invoice.paid', { id: 'in_1/../2' }, null],
  ])('%s of %o', (type, object, subject) => {
    const text = JSON.stringify({ ...EVENT, type, data: { object } })
    expect(verify(text, signed(text)).subject).toEqual(subject)
  })
})
