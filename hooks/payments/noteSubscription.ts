import { v7 as uuidv7 } from 'uuid'
import type { Settlement } from '@/domain/payments/settlement'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/**
 * Writes what a subscription has become, in the transaction that settles it, and ties the checkout to it that
 * froze its terms. @returns its id, or null where the event is about none
 */
export async function noteSubscription(
  tx: SqlRunner,
  { subscription: s }: Settlement,
): Promise<string | null> {
  if (!s) return null
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const [row] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into subscriptions (id, client_id, plan_id, status, current_period_start, current_period_end,
          cancel_at_period_end, trial_end, ended_at, stripe_subscription_id, stripe_item_id, created_at, updated_at)
        values (${uuidv7()}::uuid, ${s.client}::uuid, ${s.plan}::uuid, ${s.status}, 
          ${instant(s.currentPeriodStart)},
          ${instant(s.currentPeriodEnd)}, ${s.cancelAtPeriodEnd}, ${instant(s.trialEnd)},
          ${instant(s.endedAt)},
          ${s.stripeSubscriptionId}, ${s.stripeItemId}, ${now}, ${now})
        on conflict (stripe_subscription_id) do update set plan_id = excluded.plan_id, status = excluded.status,
          current_period_start = excluded.current_period_start, current_period_end = excluded.current_period_end,
          cancel_at_period_end = excluded.cancel_at_period_end, trial_end = excluded.trial_end,
          ended_at = excluded.ended_at, stripe_item_id = coalesce(excluded.stripe_item_id, subscriptions.stripe_item_id),
          updated_at = excluded.updated_at
        returning id`,
  )
  const id = row?.id ?? null
  await tx.execute(
    sql`update checkouts set subscription_id = ${id}::uuid, updated_at = ${now},
          status = case status when 'open' then 'complete' else status end
        where id = ${s.terms}::uuid and subscription_id is null`,
  )
  return id
}

function instant(millis: number | null): Statement {
  return sql`to_timestamp(${millis}::float8 / 1000)`
}
