/** What followed from an event that is done. */
export const OUTCOMES = [
  'granted',
  'granted_before',
  'loss_settled',
  'subscription_noted',
  'unpaid',
  'payment_failed',
  'no_period',
  'trial_without_credits',
  'checkout_expired',
  'nothing_to_settle',
  'not_ours',
  'gone',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why staff must look at an event. */
export const PARK_REASONS = [
  'unknown_checkout',
  'unknown_subscription',
  'unknown_state',
  'other_client',
  'other_customer',
  'other_kind',
  'amount_differs',
  'currency_differs',
  'price_differs',
  'quantity_differs',
  'lines_missing',
  'several_periods',
  'several_payments',
  'second_payment',
  'loss_left_over',
  'attempts_spent',
] as const
export type ParkReason = (typeof PARK_REASONS)[number]
