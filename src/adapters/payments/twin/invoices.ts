import type Stripe from 'stripe'
import { blankInvoice } from '@/adapters/payments/twin/blankInvoice'
import { type Books, need, refuseRequest } from '@/adapters/payments/twin/books'
import { emit } from '@/adapters/payments/twin/emit'
import { lineOf, type WantedLine } from '@/adapters/payments/twin/lines'
import { reduced } from '@/adapters/payments/twin/reductions'

type Wanted = {
  subscription: Stripe.Subscription
  lines: WantedLine[]
  reason: Stripe.Invoice.BillingReason
  /** What the invoice itself calls its period: the time before a renewal, and no ground for anything. */
  period: { start: number; end: number }
}

/** An invoice, finalized and open. */
export function newInvoice(books: Books, { subscription, lines, reason, period }: Wanted): Stripe.Invoice {
  const id = books.newId('in')
  const amounts = lines.map(({ amount }) => amount)
  const { subtotal, discounts, discount, tax, total } = reduced(books, subscription.id, amounts)
  const data = lines.map((wanted, index) => lineOf(books, id, { ...wanted, discount: discounts[index] ?? 0 }))
  const invoice = books.put('invoice', {
    ...blankInvoice,
    id,
    created: books.now,
    effective_at: books.now,
    currency: subscription.currency,
    customer: subscription.customer,
    billing_reason: reason,
    number: `TWIN-${String(books.all('invoice').length + 1).padStart(5, '0')}`,
    parent: {
      type: 'subscription_details',
      quote_details: null,
      subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
    },
    lines: { object: 'list', data, has_more: false, url: `/v1/invoices/${id}/lines` },
    payments: { object: 'list', data: [], has_more: false, url: '/v1/invoice_payments' },
    period_start: period.start,
    period_end: period.end,
    ...amountsOf(subtotal, total, tax),
    total_discount_amounts: discount > 0 ? [{ amount: discount, discount: 'di_twin' }] : [],
    status: 'open',
    status_transitions: {
      finalized_at: books.now,
      marked_uncollectible_at: null,
      paid_at: null,
      voided_at: null,
    },
  })
  emit(books, 'invoice.created', invoice)
  emit(books, 'invoice.finalized', invoice)
  books.put('subscription', { ...need(books, 'subscription', subscription.id), latest_invoice: id })
  return invoice
}

function amountsOf(subtotal: number, total: number, tax: number) {
  const due = Math.max(0, total)
  return {
    subtotal,
    subtotal_excluding_tax: subtotal,
    total,
    total_excluding_tax: total - tax,
    amount_due: due,
    amount_paid: 0,
    amount_remaining: due,
    ending_balance: Math.min(0, total),
  }
}

/** It says paid from now on; whoever paid it stands in `payments`. */
export function markPaid(books: Books, invoice: Stripe.Invoice, paid: number): Stripe.Invoice {
  const done = books.put('invoice', {
    ...invoice,
    status: 'paid',
    attempted: true,
    amount_paid: paid,
    amount_remaining: 0,
    next_payment_attempt: null,
    status_transitions: { ...invoice.status_transitions, paid_at: books.now },
  })
  emit(books, 'invoice.paid', done)
  emit(books, 'invoice.payment_succeeded', done)
  return done
}

/** Nothing is to be paid for it any more. */
export function voidInvoice(books: Books, id: string): Stripe.Invoice {
  const invoice = need(books, 'invoice', id)
  if (invoice.status !== 'open') refuseRequest('This invoice can no longer be voided.')
  const done = books.put('invoice', {
    ...invoice,
    status: 'void',
    next_payment_attempt: null,
    status_transitions: { ...invoice.status_transitions, voided_at: books.now },
  })
  emit(books, 'invoice.voided', done)
  return done
}
