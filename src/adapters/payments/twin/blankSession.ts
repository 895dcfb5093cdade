import type Stripe from 'stripe'

type Own =
  | ('id' | 'created' | 'expires_at' | 'mode' | 'currency' | 'customer' | 'client_reference_id' | 'metadata')
  | ('amount_subtotal' | 'amount_total' | 'line_items' | 'locale' | 'success_url' | 'cancel_url' | 'url')
  | ('payment_status' | 'status' | 'payment_intent' | 'subscription' | 'invoice')

/** A hosted checkout before anything is in it. */
export const BLANK_SESSION: Omit<Stripe.Checkout.Session, Own> = {
  object: 'checkout.session',
  adaptive_pricing: null,
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer_account: null,
  customer_creation: null,
  customer_details: null,
  customer_email: null,
  discounts: [],
  integration_identifier: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  origin_context: null,
  payment_link: null,
  payment_method_collection: 'always',
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ['card'],
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  submit_type: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  ui_mode: 'hosted_page',
  wallet_options: null,
}

/** A line of a checkout before its price. */
export const BLANK_ITEM: Omit<
  Stripe.LineItem,
  'id' | 'amount_subtotal' | 'amount_total' | 'currency' | 'description' | 'price' | 'quantity'
> = {
  object: 'item',
  adjustable_quantity: null,
  amount_discount: 0,
  amount_tax: 0,
  metadata: {},
}
