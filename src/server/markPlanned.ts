import type { Lead } from '@/domain/notifications/leads'
import type { Instant } from '@/domain/scheduling/instant'
import type { Coming } from '@/server/readComing'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/** Lead times as they stand at a session whose reminders are planned; '' for none. */
export function plannedForOf(leads: readonly Lead[]): string {
  return leads.map(({ name }) => name).join(' ')
}

/**
 * Notes at each session that its reminders are planned for these lead times, beyond `to` that they are not
 * yet. One that somebody has written since it was read, or is just writing, is left for the next scan: its
 * time, or what its client wants, may be another by now. @returns how many were noted
 */
export async function markPlanned(
  runner: SqlRunner,
  sessions: Coming[],
  { plannedFor, to }: { plannedFor: string; to: Instant },
): Promise<number> {
  if (sessions.length === 0) return 0
  const rows = JSON.stringify(sessions.map(({ booking, seen }) => ({ booking, seen })))
  const noted = await rowsOf(
    runner,
    sql`with same as (
          select b.id from json_to_recordset(${rows}::json) w (booking uuid, seen text)
            join bookings b on b.id = w.booking and b.xmin::text = w.seen
          order by b.id for no key update of b skip locked)
        update bookings b
        set reminders_for =
          case when b.starts_at <= to_timestamp(${to / 1000}::float8) then ${plannedFor} else '' end
        from same where b.id = same.id returning b.id`,
  )
  return noted.length
}
