import type { Payload } from 'payload'
import { nowMillis } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** What whoever watches over the practice wants to know at one moment; null where no worker ever ran. */
export type Figures = {
  tickLateSeconds: number | null
  noticesDue: number
  oldestDueSeconds: number
  noticesToSettle: number
  paymentsStored: number
  paymentsParked: number
}

/** All of them by one statement, each found by a small index. */
export async function readFigures(payload: Payload): Promise<Figures> {
  const [figures] = await rowsOf<Figures>(
    poolOf(payload),
    sql`select
          (select extract(epoch from t.now - at)::float8 from heartbeats where name = 'tick') as "tickLateSeconds",
          due.count as "noticesDue",
          coalesce(extract(epoch from t.now - due.oldest), 0)::float8 as "oldestDueSeconds",
          (select count(*)::int from notification_events where status in ('dead', 'unknown')) as "noticesToSettle",
          (select count(*)::int from payments where processing = 'stored') as "paymentsStored",
          (select count(*)::int from payments where processing = 'parked') as "paymentsParked"
        from (select to_timestamp(${nowMillis()} / 1000) as now) t cross join lateral (
          select count(*)::int as count, min(next_attempt_at) as oldest from notification_events
          where status in ('planned', 'claimed') and next_attempt_at <= t.now) due`,
  )
  if (!figures) throw new Error('the database did not tell')
  return figures
}
