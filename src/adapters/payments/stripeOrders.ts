import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import { isRefused } from '@/adapters/payments/asRefusal'
import { allOf } from '@/adapters/payments/readStripe'
import type { NewCheckout, NewRefund } from '@/domain/payments/provider'

/** A customer that carries our client's id; asked again with the same words it is the same one. */
export async function createCustomer(
  stripe: Stripe,
  { id, name, email }: Record<'id' | 'name' | 'email', string>,
) {
  // Stripe refuses a key that comes back with other words: a changed address is another request.
  const words = createHash('sha256').update(`${name}\n${email}`).digest('hex').slice(0, 16)
  const customer = await stripe.customers.create(
    { name, email, metadata: { client: id } },
    { idempotencyKey: `customer:${id}:${words}` },
  )
  return customer.id
}

/**
 * A hosted checkout for one price; our ids travel with all that comes of it. A product has one name, in
 * English: what it is called in another language is said below it, and with the subscription ever after.
 */
export async function createCheckout(
  stripe: Stripe,
  wanted: NewCheckout,
): Promise<{ id: string; url: string }> {
  const { checkout, client, mode, trialDays, label } = wanted
  const metadata = { checkout, client }
  const session = await stripe.checkout.sessions.create(
    {
      mode,
      customer: wanted.customer,
      client_reference_id: client,
      line_items: [{ price: wanted.priceId, quantity: 1 }],
      locale: wanted.locale,
      success_url: wanted.successUrl,
      cancel_url: wanted.cancelUrl,
      metadata,
      ...(label ? { custom_text: { submit: { message: label } } } : {}),
      ...(mode === 'payment'
        ? { payment_intent_data: { metadata } }
        : {
            subscription_data: {
              metadata,
              ...(label ? { description: label } : {}),
              ...(trialDays ? { trial_period_days: trialDays } : {}),
            },
          }),
    },
    { idempotencyKey: `checkout:${checkout}` },
  )
  if (!session.url) throw new Error('a hosted checkout has an address')
  return { id: session.id, url: session.url }
}

/** Stripe closes only what is open: of what it refuses to close it is asked whether it is closed already. */
export async function closeCheckout(stripe: Stripe, session: string): Promise<boolean> {
  try {
    await stripe.checkout.sessions.expire(session)
    return true
  } catch (error) {
    if (!isRefused(error)) throw error
    return (await stripe.checkout.sessions.retrieve(session)).status === 'expired'
  }
}

type Change = Record<'subscription' | 'item' | 'price', string> & { label: string | null }

/**
 * Another price for the subscription's item, from the next period on. What it ends in is the same however
 * often it is asked, so it needs no key of ours (back and forth within a day, a key would answer the past).
 */
export async function changePlan(stripe: Stripe, { subscription, item, price, label }: Change) {
  await stripe.subscriptions.update(subscription, {
    // What the plan before was called goes in any case.
    description: label ?? '',
    items: [{ id: item, price }],
    proration_behavior: 'none',
    billing_cycle_anchor: { type: 'unchanged' },
  })
}

/**
 * A refund that names its credits. Stripe forgets a key after a day; the refund itself remembers ours for
 * good.
 */
export async function refund(stripe: Stripe, { key, paymentIntent, amount, credits }: NewRefund) {
  const known = await allOf(stripe.refunds.list({ payment_intent: paymentIntent, limit: 100 }))
  const same = known.find(({ metadata }) => metadata?.key === key)
  if (same) return { id: same.id }
  const { id } = await stripe.refunds.create(
    {
      payment_intent: paymentIntent,
      amount,
      metadata: { key, lot: credits.lot, quantity: String(credits.quantity) },
    },
    { idempotencyKey: `refund:${key}` },
  )
  return { id }
}
