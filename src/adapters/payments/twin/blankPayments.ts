import type Stripe from 'stripe'

type IntentOwn = 'id' | 'created' | 'amount' | 'currency' | 'customer' | 'metadata' | 'status'

/** A payment intent that nobody has tried to pay. */
export const BLANK_INTENT: Omit<Stripe.PaymentIntent, IntentOwn> = {
  object: 'payment_intent',
  allowed_payment_method_types: null,
  amount_capturable: 0,
  amount_received: 0,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: 'automatic_async',
  client_secret: null,
  confirmation_method: 'automatic',
  customer_account: null,
  description: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: null,
  payment_method_types: ['card'],
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
}

type ChargeOwn =
  | 'id'
  | 'created'
  | 'amount'
  | 'currency'
  | 'customer'
  | 'metadata'
  | 'payment_intent'
  | 'status'

/** A charge that did not go through. */
export const BLANK_CHARGE: Omit<Stripe.Charge, ChargeOwn> = {
  object: 'charge',
  amount_captured: 0,
  amount_refunded: 0,
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
  calculated_statement_descriptor: null,
  captured: false,
  description: null,
  disputed: false,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  fraud_details: {},
  livemode: false,
  on_behalf_of: null,
  outcome: null,
  paid: false,
  payment_method: null,
  payment_method_details: null,
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  refunded: false,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
}

type RefundOwn =
  | 'id'
  | 'created'
  | 'amount'
  | 'currency'
  | 'charge'
  | 'payment_intent'
  | 'status'
  | 'metadata'

/** A refund before its amount. */
export const BLANK_REFUND: Omit<Stripe.Refund, RefundOwn> = {
  object: 'refund',
  balance_transaction: null,
  customer: null,
  customer_account: null,
  payment_method: null,
  reason: null,
  receipt_number: null,
  source_transfer_reversal: null,
  transfer_reversal: null,
}

type TransactionOwn = 'id' | 'created' | 'available_on' | 'amount' | 'net' | 'currency' | 'source'

/** Money that a dispute takes away or brings back. */
export const BLANK_ADJUSTMENT: Omit<Stripe.BalanceTransaction, TransactionOwn> = {
  object: 'balance_transaction',
  balance_type: 'payments',
  description: 'Chargeback',
  exchange_rate: null,
  fee: 0,
  fee_details: [],
  reporting_category: 'dispute',
  status: 'available',
  type: 'adjustment',
}
