import type Stripe from 'stripe'
import { BLANK_ITEM, BLANK_SESSION } from '@/adapters/payments/twin/blankSession'
import { type Books, need, refuseRequest } from '@/adapters/payments/twin/books'
import { type FormFields, textIn, textsIn, wholeIn } from '@/adapters/payments/twin/formFields'

const DAY = 86_400

/** `POST /v1/checkout/sessions`; `site` is where the pages are: `http://localhost:3000`. */
export function createSession(books: Books, fields: FormFields, site: string): Stripe.Checkout.Session {
  const mode = textIn(fields, 'mode')
  if (mode !== 'payment' && mode !== 'subscription') refuseRequest('The twin knows payment and subscription.')
  const customer = need(books, 'customer', textIn(fields, 'customer') ?? '')
  const price = need(books, 'price', textIn(fields, 'line_items', '0', 'price') ?? '')
  if (!price.active) refuseRequest('The price specified is inactive.')
  if ((mode === 'subscription') !== (price.recurring !== null)) {
    refuseRequest('The price does not fit the mode of the checkout.')
  }
  const quantity = wholeIn(fields, 'line_items', '0', 'quantity') ?? 1
  const total = (price.unit_amount ?? 0) * quantity
  const id = books.newId('cs_test')
  const { trialDays } = books.put('order', orderIn(fields, id, mode))
  return books.put('checkout', {
    ...BLANK_SESSION,
    id,
    created: books.now,
    expires_at: books.now + DAY,
    mode,
    currency: price.currency,
    customer: customer.id,
    custom_text: { ...BLANK_SESSION.custom_text, submit: wordsIn(fields) },
    client_reference_id: textIn(fields, 'client_reference_id'),
    metadata: textsIn(fields, 'metadata'),
    amount_subtotal: trialDays > 0 ? 0 : total,
    amount_total: trialDays > 0 ? 0 : total,
    line_items: itemsOf(books, id, price, quantity),
    locale: textIn(fields, 'locale') as Stripe.Checkout.Session.Locale | null,
    success_url: addressIn(fields, 'success_url'),
    cancel_url: addressIn(fields, 'cancel_url'),
    url: `${site}/api/dev/stripe/checkout/${id}`,
    payment_status: trialDays > 0 || total === 0 ? 'no_payment_required' : 'unpaid',
    status: 'open',
    payment_intent: null,
    subscription: null,
    invoice: null,
  })
}

/** What the checkout is to make, with what goes along. */
function orderIn(fields: FormFields, id: string, mode: 'payment' | 'subscription') {
  const made = mode === 'payment' ? 'payment_intent_data' : 'subscription_data'
  return {
    id,
    metadata: textsIn(fields, made, 'metadata'),
    trialDays: wholeIn(fields, made, 'trial_period_days') ?? 0,
    description: textIn(fields, made, 'description'),
    intent: null,
  }
}

/** `POST /v1/billing_portal/sessions` */
export function createPortal(books: Books, fields: FormFields, site: string): Stripe.BillingPortal.Session {
  const customer = need(books, 'customer', textIn(fields, 'customer') ?? '')
  const id = books.newId('bps')
  return books.put('portal', {
    id,
    object: 'billing_portal.session',
    configuration: 'bpc_twin',
    created: books.now,
    customer: customer.id,
    customer_account: null,
    flow: null,
    livemode: false,
    locale: null,
    on_behalf_of: null,
    return_url: addressIn(fields, 'return_url'),
    url: `${site}/api/dev/stripe/billing/${id}`,
  })
}

function itemsOf(books: Books, session: string, price: Stripe.Price, quantity: number) {
  const amount = (price.unit_amount ?? 0) * quantity
  const line: Stripe.LineItem = {
    ...BLANK_ITEM,
    id: books.newId('li'),
    amount_subtotal: amount,
    amount_total: amount,
    currency: price.currency,
    description: price.nickname,
    price,
    quantity,
  }
  const url = `/v1/checkout/sessions/${session}/line_items`
  return { object: 'list' as const, data: [line], has_more: false, url }
}

/** What is said beside the button. */
function wordsIn(fields: FormFields) {
  const message = textIn(fields, 'custom_text', 'submit', 'message')
  return message ? { message } : null
}

/** Where somebody is sent; nothing but a page. */
function addressIn(fields: FormFields, name: string): string {
  const text = textIn(fields, name) ?? ''
  return /^https?:\/\//.test(text) && URL.canParse(text) ? text : refuseRequest(`Not a valid URL: ${name}.`)
}
