import { v7 as uuidv7 } from 'uuid'
import type { NewNotice } from '@/domain/notifications/newNotice'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * Plans notices that are due at once, in the caller's transaction and by one statement. Safe to repeat: what
 * was planned before, whatever became of it, is not planned again, but for the word that messages wait: where
 * that was taken back, the next message is told of. @returns the new ones
 */
export async function planNotices(runner: SqlRunner, notices: NewNotice[]): Promise<{ id: string }[]> {
  if (notices.length === 0) return []
  const rows = notices.map((notice) => ({ id: uuidv7(), ...notice }))
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  return rowsOf<{ id: string }>(
    runner,
    sql`insert into notification_events (id, kind, status, recipient, channel, subject, sequence, due_at,
                                         next_attempt_at, planned_at)
        select id, kind, 'planned', recipient, 'mail', subject, sequence, ${now}, ${now}, ${now}
        from json_to_recordset(${JSON.stringify(rows)}::json)
          w (id uuid, kind varchar, recipient varchar, subject varchar, sequence integer)
        on conflict (dedupe_key) do update set status = 'planned', last_error = null, attempts = 0,
            due_at = excluded.due_at, next_attempt_at = excluded.next_attempt_at
          where notification_events.status = 'superseded' and notification_events.kind = 'message'
        returning id`,
  )
}
