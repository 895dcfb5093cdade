import type Stripe from 'stripe'

type Own =
  | (
      | 'id'
      | 'created'
      | 'currency'
      | 'customer'
      | 'lines'
      | 'parent'
      | 'payments'
      | 'number'
      | 'billing_reason'
    )
  | ('amount_due' | 'amount_paid' | 'amount_remaining' | 'subtotal' | 'subtotal_excluding_tax' | 'total')
  | ('total_excluding_tax' | 'status' | 'status_transitions' | 'period_start' | 'period_end' | 'effective_at')

/** An invoice before its lines. */
export const blankInvoice: Omit<Stripe.Invoice, Own> = {
  object: 'invoice',
  account_country: 'DE',
  account_name: 'The twin',
  account_tax_ids: null,
  amount_overpaid: 0,
  amount_shipping: 0,
  application: null,
  attempt_count: 0,
  attempted: false,
  auto_advance: true,
  automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
  automatically_finalizes_at: null,
  collection_method: 'charge_automatically',
  custom_fields: null,
  customer_account: null,
  customer_address: null,
  customer_email: null,
  customer_name: null,
  customer_phone: null,
  customer_shipping: null,
  customer_tax_exempt: 'none',
  customer_tax_ids: [],
  default_payment_method: null,
  default_source: null,
  default_tax_rates: [],
  description: null,
  discounts: [],
  due_date: null,
  ending_balance: 0,
  footer: null,
  from_invoice: null,
  hosted_invoice_url: null,
  invoice_pdf: null,
  issuer: { type: 'self' },
  last_finalization_error: null,
  latest_revision: null,
  livemode: false,
  metadata: {},
  next_payment_attempt: null,
  on_behalf_of: null,
  payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
  post_payment_credit_notes_amount: 0,
  pre_payment_credit_notes_amount: 0,
  receipt_number: null,
  rendering: null,
  shipping_cost: null,
  shipping_details: null,
  starting_balance: 0,
  statement_descriptor: null,
  test_clock: null,
  total_discount_amounts: [],
  total_pretax_credit_amounts: [],
  total_taxes: [],
  webhooks_delivered_at: null,
}
