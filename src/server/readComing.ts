import type { Channel } from '@/domain/notifications/notice'
import type { QuietHours } from '@/domain/notifications/quietHours'
import type { Instant } from '@/domain/scheduling/instant'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** A session that is to be looked at, with the reminders that it has or had at this sequence. */
export type Coming = {
  booking: string
  client: string
  sequence: number
  startsAt: Instant
  /** When it was booked for, or moved to, this time. */
  placedAt: Instant
  timeZone: string
  /** Their own quiet hours; null where the practice's hold. */
  quiet: QuietHours | null
  /** Which way they want to be reminded. */
  channel: Channel
  /** Whether its client is there, and wants and may be reminded: by what is asked at the sending, too. */
  wantsReminders: boolean
  known: { kind: string; dueAt: Instant; status: string; reason: string | null }[]
  /** The row's version: another one, once anybody has written it. */
  seen: string
}

/** At most so many sessions at a time; written into the statement, so that its plan is kept. */
export const COMING_PAGE = 500
const PAGE = sql.raw(String(COMING_PAGE))

/** `plannedFor` as `markPlanned` writes it; `to`: how far ahead sessions are looked at that never were. */
type Reach = { from: Instant; to: Instant; plannedFor: string }

/**
 * The next sessions that start after `from` and whose reminders are not planned for the lead times of now.
 * It reads what there is to do and nothing else: for each set of lead times that stands at any session one
 * look into an index. Those planned for other lead times are found however far ahead they are. Compared as
 * rows, for by the time alone the planner would go through all that comes soon, planned for or not.
 */
export function readComing(runner: SqlRunner, { from, to, plannedFor }: Reach): Promise<Coming[]> {
  const at = (ms: Instant): Statement => sql`to_timestamp(${ms / 1000}::float8)`
  return rowsOf<Coming>(
    runner,
    sql`with recursive sets (leads) as (${leastSet(sql`true`)} union all
          select ${leastSet(sql`any_of.reminders_for > sets.leads`)} from sets where sets.leads is not null)
        select b.id as booking, b.client_id as client, b.sequence, ${millis(sql`b.starts_at`)} as "startsAt",
          ${millis(sql`coalesce(notice.placed_at, b.created_at)`)} as "placedAt", c.time_zone as "timeZone",
          coalesce(c.notification_preferences_reminders_by, 'mail') as channel,
          case when c.notification_preferences_quiet_from is not null then
            json_build_object('from', c.notification_preferences_quiet_from, 'to', c.notification_preferences_quiet_to)
            end as quiet,
          c.erased_at is null and c.restricted_at is null
            and c.notification_preferences_reminders is not false as "wantsReminders",
          coalesce(notice.known, '[]') as known, b.seen
        from sets cross join lateral (
            select any_of.*, any_of.xmin::text as seen from bookings any_of
            where any_of.status = 'booked'
              and (any_of.reminders_for, any_of.starts_at) > (sets.leads, ${at(from)})
              and (any_of.reminders_for, any_of.starts_at)
                <= (sets.leads, case when sets.leads = '' then ${at(to)} else 'infinity' end)
            order by any_of.reminders_for, any_of.starts_at limit ${PAGE}) b
          join clients c on c.id = b.client_id
          left join lateral (
            select max(e.planned_at) filter (where e.kind in ('booked', 'moved')) as placed_at,
              json_agg(json_build_object('kind', e.kind, 'dueAt', ${millis(sql`e.due_at`)}, 'status', e.status,
                'reason', e.last_error)) filter (where e.kind like 'reminder.%') as known
            from notification_events e where e.booking_id = b.id and e.sequence = b.sequence) notice on true
        where sets.leads <> ${plannedFor}
        order by b.starts_at, b.id limit ${PAGE}`,
  )
}

/** The first of the sets of lead times that stand at booked sessions, of those that `which` selects. */
function leastSet(which: Statement): Statement {
  return sql`(select any_of.reminders_for from bookings any_of where any_of.status = 'booked' and ${which}
    order by any_of.reminders_for limit 1)`
}
