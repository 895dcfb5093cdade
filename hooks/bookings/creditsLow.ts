import { v7 as uuidv7 } from 'uuid'
import { CREDITS_LOW } from '@/domain/notifications/note'
import { nowMillis } from '@/server/clock'
import { type Statement, sql } from '@/server/sql'

type Booked = { id: string; client: string; creditType: string }

/**
 * Whoever books with their last credits should know: said of the lot that the session was last taken from,
 * once for each.
 */
export function creditsLow({ id, client, creditType }: Booked): Statement {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  return sql`union all
    select ${uuidv7()}::uuid, 'credit_low', 'planned', 'client:' || ${client}, 'mail', held.lot_id::text, null, 0,
      ${now}, ${now}, ${now}
    from (select lot_id from ledger_entries where booking_id = ${id}::uuid and type = 'hold'
          order by lot_id desc limit 1) held
    where ${CREDITS_LOW} >= (select coalesce(sum(available), 0) from credit_lots
      where client_id = ${client}::uuid and credit_type = ${creditType} and available > 0 and frozen is not true
        and (expires_at is null or expires_at > ${now}))`
}
