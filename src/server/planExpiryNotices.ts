import { v7 as uuidv7 } from 'uuid'
import { EXPIRING_DAYS } from '@/domain/notifications/note'
import type { Instant } from '@/domain/scheduling/instant'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

const isDue = (at: Statement) => sql`available > 0 and not expiry_told and expires_at > ${at}
  and expires_at <= ${at} + make_interval(hours => 24 * ${EXPIRING_DAYS}::int)`

/** A condition: some lot's end is near at `at`, and nobody has been told. */
export const expiryNoticesDue = (at: Statement) => sql`exists (select from credit_lots where ${isDue(at)})`

/**
 * Plans the word that credits end soon, for at most `limit` lots, and notes at each that it was planned: so
 * each lot is looked at once, and a tick costs what there is to say. Beside another worker, which takes
 * others. @returns how many
 */
export async function planExpiryNotices(runner: SqlRunner, now: Instant, limit: number): Promise<number> {
  const at = sql`to_timestamp(${now / 1000}::float8)`
  const ids = JSON.stringify(Array.from({ length: limit }, (_, n) => ({ n: n + 1, id: uuidv7() })))
  const noted = await rowsOf(
    runner,
    sql`with ending as (
          select id, client_id from credit_lots
          where ${isDue(at)}
          order by expires_at, id limit ${limit} for no key update skip locked),
        numbered as (select *, row_number() over () as n from ending),
        told as (
          insert into notification_events (id, kind, status, recipient, channel, subject, sequence, due_at,
                                           next_attempt_at, planned_at)
          select given.id, 'lot_expiring', 'planned', 'client:' || numbered.client_id, 'mail', numbered.id::text, 0,
            ${at}, ${at}, ${at}
          from numbered join json_to_recordset(${ids}::json) given (n integer, id uuid) on given.n = numbered.n
          on conflict (dedupe_key) do nothing)
        update credit_lots l set expiry_told = true from ending where l.id = ending.id returning l.id`,
  )
  return noted.length
}
