import { createHmac } from 'node:crypto'
import path from 'node:path'
import { stripeClient } from '@/adapters/payments/stripeClient'
import { stripePayments } from '@/adapters/payments/stripePayments'
import { deliverByItself } from '@/adapters/payments/twin/deliverByItself'
import { type MockTwin, mockTwin } from '@/adapters/payments/twin/mockTwin'
import { nearAddress } from '@/adapters/payments/twin/nearAddress'
import { postTo } from '@/adapters/payments/twin/postTo'
import type { PaymentProvider } from '@/domain/payments/provider'

type Settings = {
  TRS_ENV: 'demo' | 'production'
  TRS_DATA_DIR: string
  SITE_URL: string
  HOST: string
  PORT: number
  PAYLOAD_SECRET: string
  STRIPE_SECRET_KEY?: string | undefined
  STRIPE_WEBHOOK_SECRET?: string[] | undefined
  STRIPE_API_URL?: string | undefined
}

type Payments = { provider: PaymentProvider; twin: MockTwin | null }

/**
 * Payments as the environment names them: Stripe, or without a key the twin, whose books lie below
 * TRS_DATA_DIR. With `deliversByItself` this program sends what the twin has to say, four times a second;
 * without, whoever calls `deliverDue`. @throws Error where production has no key
 */
export function paymentsFor(settings: Settings, { deliversByItself = false } = {}): Payments {
  const { TRS_ENV, STRIPE_SECRET_KEY: key, STRIPE_API_URL: url } = settings
  const secrets = settings.STRIPE_WEBHOOK_SECRET?.filter(Boolean) ?? [ownSecret(settings.PAYLOAD_SECRET)]
  if (key) {
    const stripe = stripeClient({ key, url })
    return { provider: stripePayments({ stripe, secrets, livemode: isLive(key) }), twin: null }
  }
  if (TRS_ENV === 'production') throw new Error('the payments twin has no place in production')
  const folder = path.join(settings.TRS_DATA_DIR, 'payments')
  const site = settings.SITE_URL
  const post = postTo(`${nearAddress(settings)}/api/stripe/webhook`)
  const twin = mockTwin({ folder, site, secret: secrets[0] ?? '', post })
  if (deliversByItself) deliverByItself(twin, folder)
  return { provider: stripePayments({ stripe: twin.stripe, secrets, livemode: false, name: 'mock' }), twin }
}

/** `sk_live_…`, or a restricted key `rk_live_…`. */
function isLive(key: string): boolean {
  return /^[a-z]+_live_/.test(key)
}

/**
 * What the twin signs with where nothing is set: known to every program of this practice, and to no other.
 */
function ownSecret(secret: string): string {
  return `whsec_${createHmac('sha256', secret).update('payments twin').digest('hex')}`
}
