import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import type { PlanTerms } from '@/domain/payments/provider'
import type { Terms } from '@/domain/payments/terms'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** `trialDays`: how long a first subscription costs nothing. */
export type SoldPlan = Omit<Terms, 'checkout' | 'client' | 'stripePriceId' | 'frozenAt'> & {
  name: string
  trialDays: number
}

/** A published plan by its slug. @throws DomainError not_found */
export async function readPlan(
  payload: Payload,
  slug: string,
): Promise<SoldPlan & { priceId: string | null }> {
  const [plan] = await rowsOf<SoldPlan & { priceId: string | null }>(
    poolOf(payload),
    sql`select id as plan, name, kind, credits, credit_type as "creditType", valid_for as "validFor",
          carry_over as "carryOver", trial_days as "trialDays", trial_credits as "trialCredits", price, currency, "interval",
          stripe_price_id as "priceId"
        from plans where slug = ${slug} and published`,
  )
  if (!plan) throw new DomainError('not_found', 'There is no such plan.')
  return plan
}

/**
 * The provider's price of a plan, made where it has none of these terms, and kept with the plan. Safe to
 * repeat.
 * @throws DomainError unavailable
 */
export async function ensurePrice(cashier: Cashier, terms: PlanTerms): Promise<string> {
  const { priceId } = await cashier.payments.syncPlan(terms)
  await poolOf(cashier.payload).execute(
    sql`update plans set stripe_price_id = ${priceId}
        where id = ${terms.plan}::uuid and price = ${terms.price} and currency = ${terms.currency}
          and stripe_price_id is distinct from ${priceId}`,
  )
  return priceId
}
