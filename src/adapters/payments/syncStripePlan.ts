import type Stripe from 'stripe'
import { isUnknown } from '@/adapters/payments/asRefusal'
import { allOf } from '@/adapters/payments/readStripe'
import { idOf } from '@/adapters/payments/stripeFields'
import type { PlanTerms } from '@/domain/payments/provider'

/**
 * Product and price of a plan. The product's id is made from the plan's, so that two who sync at once make
 * one. A price never changes: other terms are another price, and who bought at the old one keeps it.
 */
export async function syncStripePlan(stripe: Stripe, terms: PlanTerms): Promise<{ priceId: string }> {
  const product = await ensureProduct(stripe, terms)
  const known = terms.priceId ? await findPrice(stripe, terms.priceId) : null
  if (known && fits(known, terms, product)) return { priceId: known.id }
  const others = await allOf(stripe.prices.list({ product, active: true, limit: 100 }))
  const same = others.find((price) => fits(price, terms, product))
  return { priceId: (same ?? (await makePrice(stripe, terms, product))).id }
}

async function ensureProduct(stripe: Stripe, { plan, name }: PlanTerms): Promise<string> {
  const id = `trs_plan_${plan}`
  const known = await orNull(stripe.products.retrieve(id))
  if (!known)
    await stripe.products.create({ id, name, metadata: { plan } }, { idempotencyKey: `product:${id}` })
  else if (known.name !== name) await stripe.products.update(id, { name })
  return id
}

function findPrice(stripe: Stripe, id: string): Promise<Stripe.Price | null> {
  return orNull(stripe.prices.retrieve(id))
}

function makePrice(stripe: Stripe, terms: PlanTerms, product: string): Promise<Stripe.Price> {
  const { plan, price, interval } = terms
  const currency = terms.currency.toLowerCase()
  return stripe.prices.create(
    {
      product,
      unit_amount: price,
      currency,
      metadata: { plan },
      ...(interval ? { recurring: { interval } } : {}),
    },
    { idempotencyKey: `price:${plan}:${price}:${currency}:${interval ?? 'once'}` },
  )
}

function fits(price: Stripe.Price, terms: PlanTerms, product: string): boolean {
  const { recurring } = price
  return (
    price.active &&
    idOf(price.product) === product &&
    price.unit_amount === terms.price &&
    price.currency === terms.currency.toLowerCase() &&
    (recurring?.interval ?? null) === terms.interval &&
    (recurring?.interval_count ?? 1) === 1
  )
}

async function orNull<Thing>(answer: Promise<Thing>): Promise<Thing | null> {
  try {
    return await answer
  } catch (error) {
    if (isUnknown(error)) return null
    throw error
  }
}
