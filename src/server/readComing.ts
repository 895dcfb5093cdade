import type { Instant } from '@/domain/scheduling/instant'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** A session whose client may have to be reminded, with the reminders that it has or had at this sequence. */
export type Coming = {
  booking: string
  client: string
  sequence: number
  startsAt: Instant
  /** When it was booked for, or moved to, this time. */
  placedAt: Instant
  timeZone: string
  known: { kind: string; dueAt: Instant; status: string; reason: string | null }[]
}

/**
 * A stretch of starts, and the session after which to go on; null from the beginning. Who has `reminders` of
 * them lacks none.
 */
type Reach = { from: Instant; to: Instant; reminders: number; after: Coming | null; limit: number }

/** The next sessions that start in `from` to `to` and lack a reminder that their client wants. */
export function readComing(
  runner: SqlRunner,
  { from, to, reminders, after, limit }: Reach,
): Promise<Coming[]> {
  const at = (ms: Instant): Statement => sql`to_timestamp(${ms / 1000}::float8)`
  const beyond = after
    ? sql`(b.starts_at, b.id) > (${at(after.startsAt)}, ${after.booking}::uuid)`
    : sql`b.starts_at > ${at(from)}`
  return rowsOf<Coming>(
    runner,
    sql`select b.id as booking, b.client_id as client, b.sequence, ${millis(sql`b.starts_at`)} as "startsAt",
          ${millis(sql`coalesce(notice.placed_at, b.created_at)`)} as "placedAt", c.time_zone as "timeZone",
          coalesce(notice.known, '[]') as known
        from bookings b join clients c on c.id = b.client_id
          left join lateral (
            select max(e.planned_at) filter (where e.kind in ('booked', 'moved')) as placed_at,
              json_agg(json_build_object('kind', e.kind, 'dueAt', ${millis(sql`e.due_at`)}, 'status', e.status,
                'reason', e.last_error)) filter (where e.kind like 'reminder.%') as known,
              count(*) filter (where e.kind like 'reminder.%'
                and (e.status <> 'superseded' or e.last_error = 'withdrawn')) as settled
            from notification_events e where e.booking_id = b.id and e.sequence = b.sequence) notice on true
        where b.status = 'booked' and b.starts_at <= ${at(to)} and ${beyond}
          and coalesce(notice.settled, 0) < ${reminders}
          and c.erased_at is null and c.notification_preferences_reminders is not false
        order by b.starts_at, b.id limit ${limit}`,
  )
}
