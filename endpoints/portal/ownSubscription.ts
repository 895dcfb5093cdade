import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { agreedTerms } from '@/server/payments/agreedTerms'
import { limit } from '@/server/rateLimits'
import { refuseStoppedFor } from '@/server/rights/standing'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { clientOf } from '@/server/whoAsks'

export type OwnSubscription = {
  id: string
  client: string
  stripeId: string
  item: string | null
  plan: string
  status: string
  interval: string | null
  currency: string
}

/**
 * The subscription in the path, of the signed-in client, with what was agreed to; counted as checkouts are.
 * @throws DomainError not_signed_in, not_found, rate_limited; outcome_exists where it has ended
 */
export async function ownSubscription(req: PayloadRequest): Promise<OwnSubscription> {
  const client = await clientOf(req)
  const id = String(req.routeParams?.id ?? '')
  const [found] = isUuid(id)
    ? await rowsOf<OwnSubscription>(
        poolOf(req.payload),
        sql`select s.id, s.client_id as client, s.stripe_subscription_id as "stripeId", s.stripe_item_id as item,
              s.plan_id as plan, s.status, t."interval", t.currency
            from subscriptions s join plans p on p.id = s.plan_id ${agreedTerms}
            where s.id = ${id}::uuid and s.client_id = ${client.id}::uuid`,
      )
    : []
  // Somebody else's id and an id that nobody has are answered alike.
  if (!found) throw new DomainError('not_found', 'There is no such subscription.')
  if (found.status === 'canceled' || found.status === 'incomplete_expired') {
    throw new DomainError('outcome_exists', 'This subscription has ended.')
  }
  // Each errand asks the provider, and a change of plan freezes terms that are kept for ever.
  await limit(req.payload, 'checkout', String(client.id))
  return found
}

/**
 * As `ownSubscription`, for what buys more than was bought: another plan, or no end after all.
 * @throws DomainError locked, while the client's data is restricted or about to be erased
 */
export async function buyingSubscription(req: PayloadRequest): Promise<OwnSubscription> {
  const own = await ownSubscription(req)
  await refuseStoppedFor(poolOf(req.payload), own.client, 'buy')
  return own
}
