import { createHmac, randomUUID } from 'node:crypto'
import { verifyStripeEvent } from '@/adapters/payments/verifyStripeEvent'
import type { Evidence } from '@/domain/payments/evidence'
import type { PaymentProvider, PaymentSubject } from '@/domain/payments/provider'

export const SECRET = 'whsec_of_the_tests'
/** The one that is being replaced. */
export const OLD_SECRET = 'whsec_of_the_tests_before'

/**
 * A provider that says what a test lets it say, and writes down what it was asked; events are verified for
 * real.
 */
export type ScriptedPayments = PaymentProvider & {
  /** From now on the provider says this about the object. */
  says: (...evidence: Evidence[]) => void
  forgets: (id: string) => void
  /** What it was asked to do, in order. */
  asked: { call: string; with: unknown }[]
  /** Thrown at the next questions, one each. */
  failures: Error[]
  /** Called before each answer about an object. */
  meanwhile: ((subject: PaymentSubject) => Promise<void>) | null
}

export function scriptedPayments(): ScriptedPayments {
  const known = new Map<string, Evidence>()
  const asked: ScriptedPayments['asked'] = []
  const idOf = (one: Evidence) => (one.kind === 'loss' ? one.paymentIntent : one.id)
  const did = async <Answer>(call: string, what: unknown, answer: Answer): Promise<Answer> => {
    asked.push({ call, with: what })
    const failure = provider.failures.shift()
    if (failure) throw failure
    return answer
  }
  const provider: ScriptedPayments = {
    name: 'mock',
    livemode: false,
    asked,
    failures: [],
    meanwhile: null,
    says: (...evidence) => {
      for (const one of evidence) known.set(`${one.kind} ${idOf(one)}`, structuredClone(one))
    },
    forgets: (id) => {
      for (const key of known.keys()) if (key.endsWith(` ${id}`)) known.delete(key)
    },
    verifyEvent: (text, signature) => verifyStripeEvent({ text, signature, secrets: [SECRET, OLD_SECRET] }),
    readEvidence: async (subject) => {
      const found = known.get(`${subject.kind} ${subject.id}`) ?? null
      await provider.meanwhile?.(subject)
      return did('readEvidence', subject, structuredClone(found))
    },
    listInvoices: (subscription) =>
      did(
        'listInvoices',
        subscription,
        [...known.values()].filter(
          (one) => one.kind === 'invoice' && one.subscription === subscription,
        ) as never,
      ),
    createCustomer: ({ id }) => did('createCustomer', id, `cus_${id.slice(-12)}`),
    createCheckout: (wanted) =>
      did('createCheckout', wanted, {
        id: `cs_${wanted.checkout}`,
        url: `https://pay.example/${wanted.checkout}`,
      }),
    closeCheckout: (session) => {
      const found = known.get(`checkout ${session}`)
      return did('closeCheckout', session, found?.kind !== 'checkout' || found.state !== 'complete')
    },
    openBillingPortal: (customer, returnUrl) =>
      did('openBillingPortal', { customer, returnUrl }, `https://pay.example/portal/${customer}`),
    changePlan: (...what) => did('changePlan', what, undefined),
    setCancelAtPeriodEnd: (...what) => did('setCancelAtPeriodEnd', what, undefined),
    refund: (wanted) => did('refund', wanted, { id: `re_${randomUUID().slice(0, 8)}` }),
    syncPlan: (terms) => did('syncPlan', terms, { priceId: `price_${terms.plan.slice(-12)}_${terms.price}` }),
    listSince: (since) => {
      const of = <Kind extends Evidence['kind']>(kind: Kind) =>
        [...known.values()].filter((one) => one.kind === kind) as Extract<Evidence, { kind: Kind }>[]
      return did('listSince', since, {
        checkouts: of('checkout'),
        invoices: of('invoice'),
        subscriptions: of('subscription'),
        losses: of('loss'),
      })
    },
  }
  return provider
}

/** A signed event as a provider sends it: the header of its exact text. `at`: epoch seconds. */
export function signed(text: string, { at = Math.floor(Date.now() / 1000), secret = SECRET } = {}): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${text}`).digest('hex')}`
}
