import type { PlanTerms } from '@/domain/payments/provider'
import { ensurePrice } from '@/server/payments/readPlan'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, sql } from '@/server/sql'

/**
 * Makes the provider's product and price of every published plan, or of the one named, where they are not
 * there or of other terms. Safe to repeat. Who bought before keeps the price they agreed to.
 */
export async function syncPlans(
  cashier: Cashier,
  only: string | null = null,
): Promise<{ id: string; stripePriceId: string }[]> {
  const plans = await rowsOf<PlanTerms>(
    poolOf(cashier.payload),
    sql`select id as plan, name, kind, price, currency, "interval", stripe_price_id as "priceId" from plans
        where case when ${only}::uuid is null then published else id = ${only}::uuid end order by slug`,
  )
  const synced = []
  for (const plan of plans) synced.push({ id: plan.plan, stripePriceId: await ensurePrice(cashier, plan) })
  return synced
}
