import { type Exchange, MISSING, pageOf, recorded } from './recordedStripe'

const SESSION = 'cs_test_a1X9fQk2LmTzR4vYw8nB6cD3eG5hJ7'
const SUBSCRIPTION = 'sub_1QTk9vLkdIwHu7ixPq3Rs4Tu'
const INVOICE = 'in_1QTk9wLkdIwHu7ixVw5Xy6Za'
const PACK_PRICE = 'price_1QTjzzLkdIwHu7ixF4g5H6iJ'

/** What stands at Stripe when a tape begins. */
export const RECORDED = {
  packPrice: PACK_PRICE,
  largerPrice: 'price_1QTk11LkdIwHu7ixU1v2W3xY',
  subscribed: {
    checkout: 'cs_test_b1K7mNpQ2rStUvWx3yZaB4cD5eF6gH',
    id: SUBSCRIPTION,
    item: 'si_RM5vWxYz6A7bC8',
    invoice: INVOICE,
  },
  intent: 'pi_3QTk2eLkdIwHu7ix0a1b2c3D',
  customer: 'cus_RM5pQrSt7U8vW9',
  longInvoice: { id: INVOICE, lines: 130 },
}

const subscriptionOf = (price: string, change = {}) => {
  const { items, ...rest } = recorded('subscription', change) as { items: { data: { price: object }[] } }
  const data = items.data.map((item) => ({ ...item, price: { ...item.price, id: price } }))
  return { ...rest, items: { ...items, data } }
}

const line = (id: number) => {
  const { lines } = recorded('invoice') as { lines: { data: object[] } }
  return { ...lines.data[0], id: `il_${id}` }
}
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, place) => line(from + place))

const readLoss = (refunds: unknown[]): Exchange[] => [
  { ask: `GET /v1/payment_intents/${RECORDED.intent}`, body: recorded('intent') },
  { ask: 'GET /v1/refunds', body: pageOf(refunds) },
  { ask: 'GET /v1/disputes', body: pageOf([]) },
]

const CLOSED = recorded('session-open', { status: 'expired', url: null })
const NOT_OPEN = {
  status: 400,
  body: {
    error: {
      message: 'Only Checkout Sessions with a status in ["open"] can be expired.',
      type: 'invalid_request_error',
    },
  },
}

/** For each rule of the suite what is asked of Stripe, in that order, and what it answers. */
export const TAPES = {
  sync: [
    { ask: 'GET /v1/products/trs_plan_p5', ...MISSING },
    { ask: 'POST /v1/products', body: recorded('product') },
    { ask: 'GET /v1/prices', body: pageOf([]) },
    { ask: 'POST /v1/prices', body: recorded('price') },
    { ask: 'GET /v1/products/trs_plan_p5', body: recorded('product') },
    { ask: `GET /v1/prices/${PACK_PRICE}`, body: recorded('price') },
    { ask: 'GET /v1/products/trs_plan_p5', body: recorded('product') },
    { ask: 'GET /v1/prices', body: pageOf([recorded('price')]) },
    { ask: 'GET /v1/products/trs_plan_p5', body: recorded('product') },
    { ask: `GET /v1/prices/${PACK_PRICE}`, body: recorded('price') },
    { ask: 'GET /v1/prices', body: pageOf([recorded('price')]) },
    { ask: 'POST /v1/prices', body: recorded('price', { id: 'price_other', unit_amount: 50_000 }) },
  ],
  pack: [
    { ask: 'POST /v1/customers', body: recorded('customer') },
    { ask: 'POST /v1/checkout/sessions', body: recorded('session-open') },
    { ask: `GET /v1/checkout/sessions/${SESSION}`, body: recorded('session-open') },
    { ask: `GET /v1/checkout/sessions/${SESSION}`, body: recorded('session-paid') },
  ],
  closing: [
    { ask: 'POST /v1/customers', body: recorded('customer') },
    { ask: 'POST /v1/checkout/sessions', body: recorded('session-open') },
    { ask: `POST /v1/checkout/sessions/${SESSION}/expire`, body: CLOSED },
    { ask: `POST /v1/checkout/sessions/${SESSION}/expire`, ...NOT_OPEN },
    { ask: `GET /v1/checkout/sessions/${SESSION}`, body: CLOSED },
    { ask: 'POST /v1/checkout/sessions', body: recorded('session-open') },
    { ask: `POST /v1/checkout/sessions/${SESSION}/expire`, ...NOT_OPEN },
    { ask: `GET /v1/checkout/sessions/${SESSION}`, body: recorded('session-paid') },
  ],
  subscription: [
    {
      ask: `GET /v1/checkout/sessions/${RECORDED.subscribed.checkout}`,
      body: recorded('session-subscribed'),
    },
    { ask: `GET /v1/subscriptions/${SUBSCRIPTION}`, body: recorded('subscription') },
    { ask: 'GET /v1/invoices', body: pageOf([recorded('invoice')]) },
    { ask: `GET /v1/invoices/${INVOICE}`, body: recorded('invoice') },
  ],
  change: [
    { ask: `POST /v1/subscriptions/${SUBSCRIPTION}`, body: recorded('subscription') },
    {
      ask: `GET /v1/subscriptions/${SUBSCRIPTION}`,
      body: recorded('subscription', { cancel_at_period_end: true }),
    },
    { ask: `POST /v1/subscriptions/${SUBSCRIPTION}`, body: recorded('subscription') },
    { ask: `POST /v1/subscriptions/${SUBSCRIPTION}`, body: recorded('subscription') },
    { ask: `GET /v1/subscriptions/${SUBSCRIPTION}`, body: subscriptionOf(RECORDED.largerPrice) },
  ],
  refund: [
    { ask: 'GET /v1/refunds', body: pageOf([]) },
    { ask: 'POST /v1/refunds', body: recorded('refund') },
    { ask: 'GET /v1/refunds', body: pageOf([recorded('refund')]) },
    ...readLoss([recorded('refund')]),
  ],
  unknown: [
    { ask: 'GET /v1/checkout/sessions/nobody', ...MISSING },
    { ask: 'GET /v1/invoices/nobody', ...MISSING },
    { ask: 'GET /v1/subscriptions/nobody', ...MISSING },
    { ask: 'GET /v1/payment_intents/nobody', ...MISSING },
  ],
  refused: [
    { ask: 'POST /v1/customers', body: recorded('customer') },
    { ask: 'POST /v1/checkout/sessions', ...MISSING, status: 400 },
  ],
  billing: [{ ask: 'POST /v1/billing_portal/sessions', body: recorded('portal') }],
  long: [
    {
      ask: `GET /v1/invoices/${INVOICE}`,
      body: recorded('invoice', { lines: pageOf(lines(0, 10), true) }),
    },
    { ask: `GET /v1/invoices/${INVOICE}/lines`, body: pageOf(lines(0, 100), true) },
    { ask: `GET /v1/invoices/${INVOICE}/lines`, body: pageOf(lines(100, 130)) },
  ],
  listing: [
    { ask: 'GET /v1/checkout/sessions', body: pageOf([recorded('session-paid')], true) },
    { ask: 'GET /v1/checkout/sessions', body: pageOf([recorded('session-subscribed')]) },
    { ask: 'GET /v1/invoices', body: pageOf([recorded('invoice')]) },
    { ask: 'GET /v1/subscriptions', body: pageOf([]) },
    { ask: 'GET /v1/subscriptions', body: pageOf([]) },
    { ask: `GET /v1/subscriptions/${SUBSCRIPTION}`, body: recorded('subscription', { status: 'canceled' }) },
    { ask: 'GET /v1/refunds', body: pageOf([recorded('refund')]) },
    { ask: 'GET /v1/disputes', body: pageOf([]) },
    ...readLoss([recorded('refund')]),
  ],
} satisfies Record<string, Exchange[]>

export type Rule = keyof typeof TAPES
