import { DomainError } from '@/domain/errors'
import type { NewCheckout } from '@/domain/payments/provider'
import { closeUnpaid } from '@/server/payments/closeUnpaid'
import { ensureCustomer } from '@/server/payments/ensureCustomer'
import { freezeTerms } from '@/server/payments/freezeTerms'
import { planLabel } from '@/server/payments/planLabel'
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
  // Asked of the provider each time: what will be charged is what is frozen, whatever the plan's row says.
  const stripePriceId = await ensurePrice(cashier, plan)
  const checkout = await freezeTerms(payload, { client: id, plan, stripePriceId, subscription: null })
  const site = client.locale === 'de' ? `${siteUrl}/de` : siteUrl
  const wanted: NewCheckout = {
    checkout,
    client: id,
    customer: client.customer,
    mode: plan.kind === 'pack' ? 'payment' : 'subscription',
    priceId: stripePriceId,
    trialDays: plan.trialDays || null,
    locale: client.locale,
    label: await planLabel(payload, plan, id),
    successUrl: `${site}/portal/checkout/done?checkout=${checkout}`,
    cancelUrl: `${site}/prices`,
  }
  const { id: session, url } = await payments.createCheckout(wanted).catch(async (error: unknown) => {
    // Nobody was shown a page: it stands in nobody's way, and nothing can be paid there.
    await closeOwn(cashier, checkout)
    throw error
  })
  if (!(await noteSession(cashier, checkout, session))) {
    await payments.closeCheckout(session)
    throw new DomainError('outcome_exists', 'Another checkout has been opened meanwhile. Go on there.')
  }
  return { url }
}

async function closeOwn({ payload }: Cashier, checkout: string): Promise<void> {
  await poolOf(payload).execute(
    sql`update checkouts set status = 'expired' where id = ${checkout}::uuid and status = 'open'`,
  )
}

/** @returns whether it is still open: it may have been closed for another one meanwhile */
async function noteSession({ payload }: Cashier, checkout: string, session: string): Promise<boolean> {
  const noted = await rowsOf(
    poolOf(payload),
    sql`update checkouts set session_id = ${session}
        where id = ${checkout}::uuid and session_id is null and status = 'open' returning id`,
  )
  return noted.length > 0
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
