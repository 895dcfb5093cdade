import type Stripe from 'stripe'
import { circuitBreaker } from '@/adapters/circuitBreaker'
import { asRefusal, UNREACHABLE } from '@/adapters/payments/asRefusal'
import { listStripe } from '@/adapters/payments/listStripe'
import { readInvoices, readStripe } from '@/adapters/payments/readStripe'
import * as orders from '@/adapters/payments/stripeOrders'
import { syncStripePlan } from '@/adapters/payments/syncStripePlan'
import { verifyStripeEvent } from '@/adapters/payments/verifyStripeEvent'
import type { PaymentProvider } from '@/domain/payments/provider'

/** Open after so many failures in a row, and closed for so long. */
const FAILURES = 5
const REST_MS = 30_000

type Settings = {
  stripe: Stripe
  /** What events may be signed with; several while one replaces the other. */
  secrets: readonly string[]
  livemode: boolean
  name?: PaymentProvider['name']
  clock?: () => number
}

/** Payments by Stripe, through whichever client it is handed: Stripe's own, or one that asks the twin. */
export function stripePayments(settings: Settings): PaymentProvider {
  const { stripe, secrets, livemode, name = 'stripe', clock = Date.now } = settings
  const guarded = circuitBreaker({ failures: FAILURES, restMs: REST_MS, clock, words: UNREACHABLE })
  const asked = <Result>(work: () => Promise<Result>) =>
    guarded(async () => {
      try {
        return await work()
      } catch (error) {
        throw asRefusal(error)
      }
    })
  return {
    name,
    livemode,
    verifyEvent: (text, signature) => verifyStripeEvent({ text, signature, secrets, now: clock() }),
    readEvidence: (subject) => asked(() => readStripe(stripe, subject)),
    listInvoices: (subscription) => asked(() => readInvoices(stripe, subscription)),
    createCustomer: (client) => asked(() => orders.createCustomer(stripe, client)),
    createCheckout: (wanted) => asked(() => orders.createCheckout(stripe, wanted)),
    closeCheckout: (session) => asked(() => orders.closeCheckout(stripe, session)),
    openBillingPortal: (customer, return_url) =>
      asked(async () => (await stripe.billingPortal.sessions.create({ customer, return_url })).url),
    changePlan: (subscription, item, price, label = null) =>
      asked(() => orders.changePlan(stripe, { subscription, item, price, label })),
    setCancelAtPeriodEnd: (subscription, cancel_at_period_end) =>
      asked(async () => {
        await stripe.subscriptions.update(subscription, { cancel_at_period_end })
      }),
    refund: (wanted) => asked(() => orders.refund(stripe, wanted)),
    syncPlan: (terms) => asked(() => syncStripePlan(stripe, terms)),
    listSince: (since) => asked(() => listStripe(stripe, since)),
  }
}
