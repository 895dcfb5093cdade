import type Stripe from 'stripe'
import { BLANK_CHARGE, BLANK_INTENT } from '@/adapters/payments/twin/blankPayments'
import type { Books, Card } from '@/adapters/payments/twin/books'
import { emit } from '@/adapters/payments/twin/emit'

type Wanted = { amount: number; currency: string; customer: string; metadata: Record<string, string> }

/** A payment that is to be made. */
export function newIntent(books: Books, wanted: Wanted): Stripe.PaymentIntent {
  const intent = books.put('intent', {
    ...BLANK_INTENT,
    ...wanted,
    id: books.newId('pi'),
    created: books.now,
    status: 'requires_payment_method',
  })
  emit(books, 'payment_intent.created', intent)
  return intent
}

/** One try to take the money, which ends as the card says. @returns the intent as it then is */
export function attempt(books: Books, intent: Stripe.PaymentIntent, card: Card): Stripe.PaymentIntent {
  if (card === 'confirmation') return askToConfirm(books, intent)
  return card === 'good' ? succeed(books, intent) : fail(books, intent)
}

/** The money is under way and comes, or does not, days later: a bank debit. */
export function startSlowly(books: Books, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const under = books.put('intent', { ...intent, status: 'processing', payment_method_types: ['sepa_debit'] })
  emit(books, 'payment_intent.processing', under)
  return under
}

function succeed(books: Books, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const charge = books.put('charge', {
    ...chargeFor(books, intent),
    amount_captured: intent.amount,
    captured: true,
    paid: true,
    status: 'succeeded',
  })
  const paid = books.put('intent', {
    ...intent,
    status: 'succeeded',
    amount_received: intent.amount,
    latest_charge: charge.id,
    next_action: null,
    last_payment_error: null,
  })
  emit(books, 'charge.succeeded', charge)
  emit(books, 'payment_intent.succeeded', paid)
  return paid
}

function fail(books: Books, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const why = { code: 'card_declined', message: 'Your card was declined.' } as const
  const charge = books.put('charge', {
    ...chargeFor(books, intent),
    failure_code: why.code,
    failure_message: why.message,
  })
  const failed = books.put('intent', {
    ...intent,
    status: 'requires_payment_method',
    latest_charge: charge.id,
    next_action: null,
    last_payment_error: { ...why, type: 'card_error', charge: charge.id, decline_code: 'generic_decline' },
  })
  emit(books, 'charge.failed', charge)
  emit(books, 'payment_intent.payment_failed', failed)
  return failed
}

function askToConfirm(books: Books, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const asking = books.put('intent', {
    ...intent,
    status: 'requires_action',
    next_action: { type: 'use_stripe_sdk' },
  })
  emit(books, 'payment_intent.requires_action', asking)
  return asking
}

function chargeFor(books: Books, intent: Stripe.PaymentIntent): Stripe.Charge {
  const { amount, currency, customer, metadata } = intent
  return {
    ...BLANK_CHARGE,
    id: books.newId('ch'),
    created: books.now,
    amount,
    currency,
    customer,
    metadata,
    payment_intent: intent.id,
    status: 'failed',
  }
}
