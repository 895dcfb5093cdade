import type Stripe from 'stripe'
import { BLANK_INVOICE_PAYMENT } from '@/adapters/payments/twin/blankBilling'
import { type Books, type Card, need, refuseRequest } from '@/adapters/payments/twin/books'
import { emit } from '@/adapters/payments/twin/emit'
import { attempt, newIntent } from '@/adapters/payments/twin/intents'
import { markPaid } from '@/adapters/payments/twin/invoices'

const DAY = 86_400
/** After a failed try: so many days until the next; after the last the subscription ends. */
const AGAIN_AFTER_DAYS = [3, 5, 7]

/** The card that pays for a customer; a customer who has never paid has none. */
export function cardOf(books: Books, customer: string): Card {
  return books.get('card', customer)?.card ?? 'none'
}

/** Tries to collect an open invoice with a card, or takes what an intent has already brought. */
export function collect(
  books: Books,
  invoice: Stripe.Invoice,
  by: Card | Stripe.PaymentIntent,
): Stripe.Invoice {
  if (invoice.status !== 'open') refuseRequest('This invoice is not open.', 'invoice_not_editable')
  if (invoice.amount_due === 0) return markPaid(books, invoice, 0)
  const intent = typeof by === 'string' ? attempt(books, intentOf(books, invoice), by) : by
  const tried = withPayment(books, invoice, { type: 'payment_intent', payment_intent: intent.id }, intent)
  if (intent.status === 'succeeded') return markPaid(books, tried, invoice.amount_due)
  return tryLater(books, tried, intent)
}

/** Somebody paid by other means and staff says so: no money comes through the provider. */
export function payOutOfBand(books: Books, id: string): Stripe.Invoice {
  const invoice = need(books, 'invoice', id)
  if (invoice.status !== 'open') refuseRequest('This invoice is not open.', 'invoice_not_editable')
  const record = { type: 'payment_record', payment_record: books.newId('prec') } as const
  return markPaid(books, withPayment(books, invoice, record, null), invoice.amount_due)
}

function intentOf(books: Books, invoice: Stripe.Invoice): Stripe.PaymentIntent {
  const known = invoice.payments?.data[0]?.payment.payment_intent
  if (typeof known === 'string') return need(books, 'intent', known)
  const { amount_due: amount, currency } = invoice
  return newIntent(books, { amount, currency, customer: String(invoice.customer), metadata: {} })
}

function withPayment(
  books: Books,
  invoice: Stripe.Invoice,
  payment: Stripe.InvoicePayment.Payment,
  intent: Stripe.PaymentIntent | null,
): Stripe.Invoice {
  const paid = intent === null || intent.status === 'succeeded'
  const line: Stripe.InvoicePayment = {
    ...BLANK_INVOICE_PAYMENT,
    id: invoice.payments?.data[0]?.id ?? books.newId('inpay'),
    created: books.now,
    amount_paid: paid ? invoice.amount_due : null,
    amount_requested: invoice.amount_due,
    currency: invoice.currency,
    invoice: invoice.id,
    payment,
    status: paid ? 'paid' : 'open',
    status_transitions: { canceled_at: null, paid_at: paid ? books.now : null },
  }
  if (paid) emit(books, 'invoice_payment.paid', line)
  const list = { object: 'list', has_more: false, url: '/v1/invoice_payments' } as const
  return books.put('invoice', { ...invoice, payments: { ...list, data: [line] } })
}

function tryLater(books: Books, invoice: Stripe.Invoice, { status }: Stripe.PaymentIntent): Stripe.Invoice {
  const days = AGAIN_AFTER_DAYS[invoice.attempt_count]
  const later = books.put('invoice', {
    ...invoice,
    attempted: true,
    attempt_count: invoice.attempt_count + 1,
    next_payment_attempt: days === undefined ? null : books.now + days * DAY,
  })
  if (status === 'requires_action') emit(books, 'invoice.payment_action_required', later)
  emit(books, 'invoice.payment_failed', later)
  return later
}
