import type { UnderWay } from '@/domain/rights/erasure'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

export type Situation = { underWay: UnderWay; paidUnused: number }

/** What is under way with a client, and how many credits they paid for and have not used. */
export async function readSituation(runner: SqlRunner, client: string): Promise<Situation> {
  const [row] = await rowsOf<UnderWay & { paidUnused: number }>(
    runner,
    sql`select
          (select count(*)::int from bookings where client_id = t.client and status = 'booked') as sessions,
          (select count(*)::int from payments where client_id = t.client and processing = 'stored')
            + (select count(*)::int from tasks where client_id = t.client and settled_at is null
                 and kind in ('payment', 'owed_credits'))
            -- A checkout that nobody finished can be paid for a day; a bank's debit is under way until it ends.
            + (select count(*)::int from checkouts c where client_id = t.client and status = 'open'
                 and session_id is not null and (created_at > t.now - interval '24 hours'
                   or (exists (select from payments p where p.object_id = c.session_id and p.outcome = 'unpaid')
                     and not exists (select from payments p where p.object_id = c.session_id
                       and p.outcome = 'payment_failed')))) as payments,
          (select count(*)::int from credit_lots where client_id = t.client and frozen) as disputes,
          (select count(*)::int from subscriptions where client_id = t.client and cancel_at_period_end is not true
             and status not in ('canceled', 'incomplete_expired')) as subscriptions,
          (select coalesce(sum(available), 0)::int from credit_lots where client_id = t.client and paid > 0
             and (expires_at is null or expires_at > t.now)) as "paidUnused"
        from (select ${client}::uuid as client, to_timestamp(${nowMillis()} / 1000) as now) t`,
  )
  if (!row) throw new Error('the database did not say what is under way')
  const { paidUnused, ...underWay } = row
  return { underWay, paidUnused }
}
