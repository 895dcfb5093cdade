import Stripe from 'stripe'
import { DomainError } from '@/domain/errors'
import type { PaymentSubject, ProviderEvent } from '@/domain/payments/provider'

type Fields = Record<string, unknown>

type Asked = { text: string; signature: string | null; secrets: readonly string[]; now?: number }

/**
 * The event that `text` is, once one of the secrets has signed exactly this text, at most 300 seconds ago or
 * hence by our clock (the SDK itself looks at the age alone). Nothing of it is parsed before. `now` (epoch
 * milliseconds) is the program's clock where it is not given.
 * @throws DomainError invalid_input
 */
export function verifyStripeEvent({ text, signature, secrets, now = Date.now() }: Asked): ProviderEvent {
  if (!secrets.some((secret) => isSignedBy(secret, { text, signature, now }))) refuse('signature')
  const event = parsed(text)
  // A thin event only says where to look; this door takes whole ones.
  if (event.object !== 'event') refuse(event.object === 'v2.core.event' ? 'thin' : 'shape')
  const { id, type, created, livemode, account = null } = event
  const object = isFields(event.data) && isFields(event.data.object) ? event.data.object : null
  if (typeof id !== 'string' || !/^evt_\w{1,250}$/.test(id)) refuse('shape')
  if (typeof type !== 'string' || !/^[\w.]{1,200}$/.test(type)) refuse('shape')
  if (typeof created !== 'number' || !Number.isSafeInteger(created)) refuse('shape')
  if (typeof livemode !== 'boolean' || !object) refuse('shape')
  if (account !== null && typeof account !== 'string') refuse('shape')
  return { id, type, subject: subjectOf(type, object), livemode, account, createdAt: created * 1000 }
}

type Signed = { text: string; signature: string | null; now: number }

function isSignedBy(secret: string, { text, signature, now }: Signed): boolean {
  const { signature: signatures, DEFAULT_TOLERANCE } = Stripe.webhooks
  if (!signatures || !signature || !secret) return false
  // A text signed for later could be kept until then, and sent again and again.
  const latest = now / 1000 + DEFAULT_TOLERANCE
  if (timesIn(signature).some((at) => at > latest)) return false
  try {
    return signatures.verifyHeader(text, signature, secret, DEFAULT_TOLERANCE, undefined, now)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false
    throw error
  }
}

/** Read as the SDK reads them. */
function timesIn(signature: string): number[] {
  const parts = signature.split(',').map((part) => part.split('='))
  return parts.filter(([name]) => name === 't').map(([, at = '']) => Number.parseInt(at, 10))
}

function parsed(text: string): Fields {
  try {
    const event: unknown = JSON.parse(text)
    if (isFields(event)) return event
  } catch {
    // refused below, like anything else that is no event
  }
  return refuse('shape')
}

/** What to ask for again, by the kind of event; the first that fits. */
const SUBJECTS: [RegExp, PaymentSubject['kind'], (object: Fields) => unknown][] = [
  [/^checkout\.session\./, 'checkout', (session) => session.id],
  [/^invoice\./, 'invoice', (invoice) => invoice.id],
  [/^invoice_payment\./, 'invoice', (payment) => payment.invoice],
  [/^customer\.subscription\./, 'subscription', (subscription) => subscription.id],
  [/^(charge\.(refunded$|refund\.|dispute\.)|refund\.)/, 'loss', (object) => object.payment_intent],
]

function subjectOf(type: string, object: Fields): PaymentSubject | null {
  const [, kind, idIn] = SUBJECTS.find(([pattern]) => pattern.test(type)) ?? []
  if (!kind || !idIn) return null
  const named = idIn(object)
  const id = isFields(named) ? named.id : named
  // An invoice that is only announced has no id yet.
  return typeof id === 'string' && /^\w{1,255}$/.test(id) ? { kind, id } : null
}

function refuse(what: 'signature' | 'thin' | 'shape'): never {
  throw new DomainError('invalid_input', 'This is no signed event of ours.', { facts: { what } })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
