/** The two kinds of plan. */
export const PLAN_KINDS = ['pack', 'subscription'] as const
/** How often a subscription renews. */
export const PLAN_INTERVALS = ['month', 'year'] as const
/** What became of a checkout; `change` froze the terms of a subscription that was there already. */
export const CHECKOUT_STATUSES = ['open', 'complete', 'expired', 'change'] as const

/**
 * The terms of a plan as somebody agreed to them: frozen at checkout, or when the plan was changed. `price`
 * in minor units, `validFor` in days (null = for ever), `carryOver` in further periods.
 */
export type Terms = {
  /** Our own id of the checkout that froze them. */
  checkout: string
  client: string
  plan: string
  kind: (typeof PLAN_KINDS)[number]
  credits: number
  creditType: string
  validFor: number | null
  carryOver: number
  trialCredits: number
  price: number
  currency: string
  interval: (typeof PLAN_INTERVALS)[number] | null
  stripePriceId: string
  /** When they were agreed to, epoch milliseconds. */
  frozenAt: number
}
