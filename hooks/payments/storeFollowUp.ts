import { v7 as uuidv7 } from 'uuid'
import type { Settlement } from '@/domain/payments/settlement'
import { nowMillis } from '@/server/clock'
import { type SqlRunner, sql } from '@/server/sql'

/**
 * Money that an invoice gave back of an earlier period is lost money of that period's lot: the payment that
 * bought it goes into the inbox once more, to be settled by itself. (Where that lot is not granted yet, its
 * grant will find what was given back.)
 */
export async function storeFollowUp(tx: SqlRunner, payment: string, settlement: Settlement): Promise<void> {
  const { takenBack, subscription } = settlement
  if (!takenBack || !subscription?.stripeItemId) return
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const from = sql`to_char(to_timestamp(${takenBack.from}::float8 / 1000) at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')`
  await tx.execute(
    sql`insert into payments (id, event_id, provider, event_type, kind, object_id, livemode, processing, attempts,
          received_at, next_attempt_at, created_at, updated_at)
        select ${uuidv7()}::uuid, 'proration:' || p.object_id || ':' || old.evidence, p.provider, 'proration', 'loss',
          old.evidence, p.livemode, 'stored', 0, ${now}, ${now}, ${now}, ${now}
        from payments p, credit_lots old
        where p.id = ${payment}::uuid and old.source = 'period' and old.evidence is distinct from p.evidence
          and starts_with(old.grant_key, ${`grant:sub:${subscription.stripeItemId}:`})
          and left(right(old.grant_key, 33), 16) <= ${from} and right(old.grant_key, 16) > ${from}
          and old.client_id = ${subscription.client}::uuid
        on conflict (event_id) do nothing`,
  )
}
