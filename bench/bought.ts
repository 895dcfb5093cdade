import type { CheckoutEvidence } from '@/domain/payments/evidence'

/** A checkout that somebody has paid, by the ids of our own books. */
export type Bought = { checkout: string; client: string; plan: string; customer: string }

export const PRICE = 45_000
export const CREDITS = 5
export const PRICE_ID = 'price_of_the_benchmark'
export const PAID_AT = Date.UTC(2026, 10, 1, 9)

export const paymentOf = ({ checkout }: Pick<Bought, 'checkout'>) => `pi_${checkout}`
export const sessionOf = ({ checkout }: Pick<Bought, 'checkout'>) => `cs_${checkout}`

/** What the provider says of it. */
export function evidenceOf(bought: Bought): CheckoutEvidence {
  return {
    kind: 'checkout',
    id: sessionOf(bought),
    mode: 'payment',
    state: 'complete',
    payment: 'paid',
    checkout: bought.checkout,
    client: bought.client,
    customer: bought.customer,
    paymentIntent: paymentOf(bought),
    subscription: null,
    total: PRICE,
    received: PRICE,
    currency: 'EUR',
    prices: [PRICE_ID],
    paidAt: PAID_AT,
    livemode: false,
  }
}
