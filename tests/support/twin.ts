import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Stripe from 'stripe'
import { onTestFinished } from 'vitest'
import { stripePayments } from '@/adapters/payments/stripePayments'
import { type MockTwin, mockTwin } from '@/adapters/payments/twin/mockTwin'
import type { NewCheckout, PaymentProvider } from '@/domain/payments/provider'

export const SECRET = 'whsec_twin_of_a_test'
export const SITE = 'http://localhost:3000'
export const DAY_MS = 86_400_000
/** Where every twin's clock begins. */
export const START = Date.parse('2026-11-02T09:00:00Z')

export type OpenTwin = {
  twin: MockTwin
  provider: PaymentProvider
  /** What arrived at our door, in that order. */
  inbox: { event: Stripe.Event; text: string; signature: string }[]
  /** What the door answers; 200 unless a test says otherwise. */
  door: { status: number }
  /** The real clock moves on. */
  wait: (millis: number) => void
  folder: string
  /** Another program over the same books. */
  another: () => OpenTwin
}

/** A twin over books of its own, its clock in the test's hands, its events caught. */
export async function openTwin(): Promise<OpenTwin> {
  const folder = await mkdtemp(join(tmpdir(), 'trs-twin-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return twinOver(folder, { now: START })
}

function twinOver(folder: string, time: { now: number }): OpenTwin {
  const inbox: OpenTwin['inbox'] = []
  const door = { status: 200 }
  const clock = () => time.now
  const twin = mockTwin({
    folder,
    site: SITE,
    secret: SECRET,
    clock,
    post: async (text, signature) => {
      inbox.push({ event: JSON.parse(text), text, signature })
      return door.status
    },
  })
  const settings = { stripe: twin.stripe, secrets: [SECRET], livemode: false, name: 'mock' as const, clock }
  return {
    twin,
    provider: stripePayments(settings),
    inbox,
    door,
    folder,
    wait: (millis) => {
      time.now += millis
    },
    another: () => twinOver(folder, time),
  }
}

export const PACK = { plan: 'p5', name: 'Five sessions', kind: 'pack', price: 45_000 } as const
export const MONTHLY = { plan: 'm4', name: 'Four a month', kind: 'subscription', price: 34_000 } as const

/** A price at the provider: a pack's, or a subscription's by its interval. */
export async function priceOf(
  provider: PaymentProvider,
  plan: typeof PACK | typeof MONTHLY,
  price = plan.price,
) {
  const interval = plan.kind === 'pack' ? null : 'month'
  const terms = { ...plan, price: price as number, currency: 'EUR', interval, priceId: null } as const
  return (await provider.syncPlan(terms)).priceId
}

/** A checkout that a client has begun. */
export async function begin(provider: PaymentProvider, priceId: string, more: Partial<NewCheckout> = {}) {
  const client = crypto.randomUUID()
  const customer = await provider.createCustomer({
    id: client,
    name: 'Ada Example',
    email: 'ada@example.org',
  })
  const wanted: NewCheckout = {
    checkout: crypto.randomUUID(),
    client,
    customer,
    mode: 'payment',
    priceId,
    trialDays: null,
    locale: 'en',
    successUrl: `${SITE}/portal/checkout/done?session={CHECKOUT_SESSION_ID}`,
    cancelUrl: `${SITE}/prices`,
    ...more,
  }
  return { wanted, customer, ...(await provider.createCheckout(wanted)) }
}

/** A paid subscription: its id, its customer, its one item. */
export async function subscribed({ provider, twin }: OpenTwin, more: Partial<NewCheckout> = {}) {
  const priceId = await priceOf(provider, MONTHLY)
  const { id, customer } = await begin(provider, priceId, { mode: 'subscription', ...more })
  await twin.answerCheckout(id, 'paid')
  const found = await provider.readEvidence({ kind: 'checkout', id })
  if (found?.kind !== 'checkout' || !found.subscription) throw new Error('no subscription was made')
  const subscription = await provider.readEvidence({ kind: 'subscription', id: found.subscription })
  if (subscription?.kind !== 'subscription' || !subscription.item) throw new Error('it has no item')
  return { checkout: id, customer, id: subscription.id, item: subscription.item, priceId }
}

/** The events that arrived since the last time, by type. */
export async function arrived({ twin, inbox }: OpenTwin): Promise<string[]> {
  inbox.length = 0
  await twin.deliverDue()
  return inbox.map(({ event }) => event.type)
}
