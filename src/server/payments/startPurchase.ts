import { DomainError } from '@/domain/errors'
import { closeUnpaid } from '@/server/payments/closeUnpaid'
import { ensureCustomer } from '@/server/payments/ensureCustomer'
import { freezeTerms } from '@/server/payments/freezeTerms'
import { ensurePrice, readPlan } from '@/server/payments/readPlan'
import type { Cashier } from '@/server/payments/settleStored'
import { refuseStoppedFor } from '@/server/rights/standing'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Wanted = { client: string; plan: string; siteUrl: string }

/**
 * A hosted checkout for one plan, its terms frozen first. What is bought is granted on the provider's
 * evidence alone, never because somebody came back from it. A trial is for a client's first subscription; of
 * a subscription one checkout is open at a time, or two tabs would pay for two.
 * @throws DomainError not_found; outcome_exists where the client has a live subscription; unavailable
 */
export async function startPurchase(cashier: Cashier, { client: id, plan: slug, siteUrl }: Wanted) {
  const { payload, payments } = cashier
  await refuseStoppedFor(poolOf(payload), id, 'buy')
  const offered = await readPlan(payload, slug)
  const isFirst = offered.kind === 'subscription' && (await isFirstSubscription(cashier, id))
  const plan = { ...offered, trialDays: isFirst ? offered.trialDays : 0 }
  if (offered.kind === 'subscription') await closeUnpaid(cashier, id)
  const client = await ensureCustomer(cashier, id)
  const stripePriceId = plan.priceId ?? (await ensurePrice(cashier, plan))
  const checkout = await freezeTerms(payload, { client: id, plan, stripePriceId, subscription: null })
  const site = client.locale === 'de' ? `${siteUrl}/de` : siteUrl
  const { id: session, url } = await payments.createCheckout({
    checkout,
    client: id,
    customer: client.customer,
    mode: plan.kind === 'pack' ? 'payment' : 'subscription',
    priceId: stripePriceId,
    trialDays: plan.trialDays || null,
    locale: client.locale,
    successUrl: `${site}/portal/checkout/done?checkout=${checkout}`,
    cancelUrl: `${site}/prices`,
  })
  await poolOf(payload).execute(
    sql`update checkouts set session_id = ${session} where id = ${checkout}::uuid and session_id is null`,
  )
  return { url }
}

/**
 * Whether the client has never had a subscription: only then does one begin with a trial.
 * @throws DomainError outcome_exists where one is live
 */
async function isFirstSubscription({ payload }: Cashier, client: string): Promise<boolean> {
  const [had] = await rowsOf<{ count: number; live: number }>(
    poolOf(payload),
    sql`select count(*)::int as count,
          count(*) filter (where status not in ('canceled', 'incomplete_expired'))::int as live
        from subscriptions where client_id = ${client}::uuid`,
  )
  if (had?.live) {
    throw new DomainError('outcome_exists', 'You have a subscription already. Change its plan instead.')
  }
  return had?.count === 0
}
