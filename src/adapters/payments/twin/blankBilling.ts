import type Stripe from 'stripe'

type SubscriptionOwn =
  | ('id' | 'created' | 'start_date' | 'billing_cycle_anchor' | 'currency' | 'customer' | 'items')
  | ('latest_invoice' | 'metadata' | 'status' | 'trial_start' | 'trial_end')

/** A subscription before its item. */
export const BLANK_SUBSCRIPTION: Omit<Stripe.Subscription, SubscriptionOwn> = {
  object: 'subscription',
  application: null,
  application_fee_percent: null,
  automatic_tax: { disabled_reason: null, enabled: false, liability: null },
  billing_cycle_anchor_config: null,
  billing_mode: { flexible: null, type: 'classic' },
  billing_schedules: [],
  billing_thresholds: null,
  cancel_at: null,
  cancel_at_period_end: false,
  canceled_at: null,
  cancellation_details: null,
  collection_method: 'charge_automatically',
  customer_account: null,
  days_until_due: null,
  default_payment_method: null,
  default_source: null,
  default_tax_rates: [],
  description: null,
  discounts: [],
  ended_at: null,
  invoice_settings: {
    account_tax_ids: null,
    custom_fields: null,
    description: null,
    footer: null,
    issuer: { type: 'self' },
  },
  livemode: false,
  managed_payments: null,
  next_pending_invoice_item_invoice: null,
  on_behalf_of: null,
  pause_collection: null,
  payment_settings: null,
  pending_invoice_item_interval: null,
  pending_setup_intent: null,
  pending_update: null,
  schedule: null,
  test_clock: null,
  transfer_data: null,
  trial_settings: { end_behavior: { billing_cycle_anchor: 'now', missing_payment_method: 'pause' } },
}

type LineOwn = 'id' | 'amount' | 'currency' | 'description' | 'invoice' | 'parent' | 'period' | 'pricing'

/** A line before its amount. */
export const BLANK_LINE: Omit<Stripe.InvoiceLineItem, LineOwn | 'subscription' | 'subtotal'> = {
  object: 'line_item',
  discount_amounts: [],
  discountable: true,
  discounts: [],
  livemode: false,
  metadata: {},
  pretax_credit_amounts: [],
  quantity: 1,
  quantity_decimal: null,
  taxes: [],
}

type PaymentOwn = 'id' | 'created' | 'amount_paid' | 'amount_requested' | 'currency' | 'invoice' | 'payment'

/** A payment of an invoice that was made. */
export const BLANK_INVOICE_PAYMENT: Omit<Stripe.InvoicePayment, PaymentOwn | 'status_transitions'> = {
  object: 'invoice_payment',
  is_default: true,
  livemode: false,
  status: 'paid',
}
