import type { Payload } from 'payload'
import { nowMillis } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** What whoever watches over the practice wants to know at one moment; null where no worker ever ran. */
export type Figures = {
  tickLateSeconds: number | null
  /** Those that wait for their next attempt too, but not for the end of somebody's quiet hours. */
  noticesDue: number
  oldestDueSeconds: number
  noticesToSettle: number
  paymentsStored: number
  paymentsParked: number
  /** Since the last backup, the last restore drill, and the last piece of the log that was kept elsewhere. */
  backupAgeSeconds: number | null
  drillAgeSeconds: number | null
  archiveAgeSeconds: number | null
  connections: number
  connectionsMax: number
}

const ageOf = (name: string) =>
  sql`(select extract(epoch from t.now - at)::float8 from heartbeats where name = ${name})`

/** All of them by one statement, each found by an index of what is open. */
export async function readFigures(payload: Payload): Promise<Figures> {
  const [figures] = await rowsOf<Figures>(
    poolOf(payload),
    sql`select
          ${ageOf('tick')} as "tickLateSeconds",
          ${ageOf('backup')} as "backupAgeSeconds",
          ${ageOf('drill')} as "drillAgeSeconds",
          (select extract(epoch from t.now - last_archived_time)::float8 from pg_stat_archiver) as "archiveAgeSeconds",
          (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as "connections",
          current_setting('max_connections')::int as "connectionsMax",
          due.count as "noticesDue",
          coalesce(extract(epoch from t.now - due.oldest), 0)::float8 as "oldestDueSeconds",
          (select count(*)::int from notification_events where status in ('dead', 'unknown')) as "noticesToSettle",
          (select count(*)::int from payments where processing = 'stored') as "paymentsStored",
          (select count(*)::int from payments where processing = 'parked') as "paymentsParked"
        from (select to_timestamp(${nowMillis()} / 1000) as now) t cross join lateral (
          select count(*)::int as count, min(due_at) as oldest from notification_events
          where status in ('planned', 'claimed') and due_at <= t.now
            and (next_attempt_at <= t.now or last_error is not null)) due`,
  )
  if (!figures) throw new Error('the database did not tell')
  return figures
}
