import type Stripe from 'stripe'

/** What is the same of every thing of a kind: the shape of the pinned version, nothing in it. */
type Blank<Thing, Own extends keyof Thing> = Omit<Thing, Own>

/** A customer before anybody's. */
export const BLANK_CUSTOMER: Blank<Stripe.Customer, 'id' | 'created' | 'name' | 'email' | 'metadata'> = {
  object: 'customer',
  address: null,
  balance: 0,
  currency: null,
  default_source: null,
  delinquent: false,
  description: null,
  discount: null,
  invoice_prefix: 'TRSTWIN',
  invoice_settings: {
    custom_fields: null,
    default_payment_method: null,
    footer: null,
    rendering_options: null,
  },
  livemode: false,
  phone: null,
  preferred_locales: [],
  shipping: null,
  tax_exempt: 'none',
  test_clock: null,
}

/** A product before its name. */
export const BLANK_PRODUCT: Blank<Stripe.Product, 'id' | 'created' | 'updated' | 'name' | 'metadata'> = {
  object: 'product',
  active: true,
  default_price: null,
  description: null,
  images: [],
  livemode: false,
  marketing_features: [],
  package_dimensions: null,
  shippable: null,
  statement_descriptor: null,
  tax_code: null,
  tax_details: null,
  type: 'service',
  unit_label: null,
  url: null,
}

type PriceOwn = 'id' | 'created' | 'currency' | 'product' | 'recurring' | 'type' | 'unit_amount' | 'metadata'

/** A price before its amount. */
export const BLANK_PRICE: Blank<Stripe.Price, PriceOwn> = {
  object: 'price',
  active: true,
  billing_scheme: 'per_unit',
  custom_unit_amount: null,
  livemode: false,
  lookup_key: null,
  nickname: null,
  tax_behavior: 'unspecified',
  tiers_mode: null,
  transform_quantity: null,
  unit_amount_decimal: null,
}

type PlanOwn = 'id' | 'created' | 'currency' | 'amount' | 'interval' | 'product' | 'metadata'

/** The older name of a recurring price, which a subscription's item still carries. */
export const BLANK_PLAN: Blank<Stripe.Plan, PlanOwn> = {
  object: 'plan',
  active: true,
  amount_decimal: null,
  billing_scheme: 'per_unit',
  interval_count: 1,
  livemode: false,
  meter: null,
  nickname: null,
  tiers_mode: null,
  transform_usage: null,
  trial_period_days: null,
  usage_type: 'licensed',
}
