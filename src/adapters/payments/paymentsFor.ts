import { DomainError } from '@/domain/errors'
import type { PaymentProvider } from '@/domain/payments/provider'
import type { Env } from '@/server/env'

/** The payment provider that the environment asks for. Until its adapters are here, none answers. */
export function paymentsFor(_: Pick<Env, 'STRIPE_SECRET_KEY'>): PaymentProvider {
  const absent = () => {
    throw new DomainError('unavailable', 'There is no payment provider here yet.', { retryAfterSeconds: 60 })
  }
  const asked = async () => absent()
  return {
    name: 'mock',
    livemode: false,
    verifyEvent: absent,
    readEvidence: asked,
    listInvoices: asked,
    createCustomer: asked,
    createCheckout: asked,
    openBillingPortal: asked,
    changePlan: asked,
    setCancelAtPeriodEnd: asked,
    refund: asked,
    syncPlan: asked,
    listSince: asked,
  }
}
