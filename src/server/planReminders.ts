import { v7 as uuidv7 } from 'uuid'
import { type Lead, leadsOf } from '@/domain/notifications/leads'
import { reminderKind } from '@/domain/notifications/notice'
import type { QuietHours } from '@/domain/notifications/quietHours'
import type { Instant } from '@/domain/scheduling/instant'
import type { Coming } from '@/server/readComing'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

export type ReminderSettings = { quiet: QuietHours; leads: Lead[] }

/** The practice's lead times, longest first, and the hours in which nobody is reminded. */
export async function readReminderSettings(runner: SqlRunner): Promise<ReminderSettings> {
  const [row] = await rowsOf<{ quiet: QuietHours; leads: string[] }>(
    runner,
    sql`select json_build_object('from', quiet_from, 'to', quiet_to) as quiet,
          (select coalesce(json_agg(text order by "order"), '[]') from practice_texts
            where path = 'reminderLeadTimes') as leads
        from practice limit 1`,
  )
  if (!row) throw new Error('the practice has no settings')
  return { quiet: row.quiet, leads: leadsOf(row.leads) }
}

/** Takes back what is planned for lead times that the practice no longer has. @returns how many */
export async function supersedeRemoved(
  runner: SqlRunner,
  sessions: Coming[],
  leads: Lead[],
): Promise<number> {
  const kinds = leads.map(({ name }) => reminderKind(name))
  const isRemoved = ({ kind, status }: Coming['known'][number]) =>
    status === 'planned' && !kinds.some((wanted) => wanted === kind)
  const ids = sessions.filter(({ known }) => known.some(isRemoved)).map(({ booking }) => booking)
  if (ids.length === 0) return 0
  const gone = await rowsOf(
    runner,
    sql`update notification_events set status = 'superseded', last_error = 'lead_removed'
        where booking_id = any(${`{${ids}}`}::uuid[]) and status = 'planned' and kind like 'reminder.%'
          and kind not in (select value from json_array_elements_text(${JSON.stringify(kinds)}::json)) returning id`,
  )
  return gone.length
}

export type WantedReminder = { session: Coming; kind: string; dueAt: Instant }

/**
 * Plans reminders, all by one statement; one that was taken back is planned again, one that was sent never.
 * A session that has changed since it was read gets none. @returns how many
 */
export async function insertReminders(
  runner: SqlRunner,
  wanted: WantedReminder[],
  now: Instant,
): Promise<number> {
  if (wanted.length === 0) return 0
  const rows = wanted.map(({ session: { booking, client, sequence, channel }, kind, dueAt }) => {
    return { id: uuidv7(), kind, channel, booking, recipient: `client:${client}`, sequence, due: dueAt }
  })
  const planned = await rowsOf(
    runner,
    sql`insert into notification_events (id, kind, status, recipient, channel, subject, booking_id, sequence, due_at,
                                         next_attempt_at, planned_at)
        select w.id, w.kind, 'planned', w.recipient, w.channel, w.booking, w.booking, w.sequence,
          to_timestamp(w.due / 1000), to_timestamp(w.due / 1000), to_timestamp(${now / 1000}::float8)
        from json_to_recordset(${JSON.stringify(rows)}::json)
          w (id uuid, kind varchar, channel varchar, booking uuid, recipient varchar, sequence integer, due float8)
          join bookings b on b.id = w.booking and b.sequence = w.sequence and b.status = 'booked'
        order by w.recipient, w.id
        on conflict (dedupe_key) do update
          set status = 'planned', last_error = null, attempts = 0, due_at = excluded.due_at,
            next_attempt_at = excluded.next_attempt_at
          where notification_events.status = 'superseded'
        returning id`,
  )
  return planned.length
}
