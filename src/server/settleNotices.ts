import type { NoticeReason, NoticeStatus } from '@/domain/notifications/notice'
import type { Instant } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * What became of a claimed notice. `again` is when a planned one is looked at next, null at once; `isTried`
 * counts it.
 */
export type Settlement = {
  id: string
  status: Exclude<NoticeStatus, 'claimed'>
  reason: NoticeReason | string | null
  again: Instant | null
  isTried: boolean
}

/**
 * Writes what became of notices that `token` has claimed, in one statement. A session whose reminder is not
 * wanted is looked at anew, for it may be wanted by another way; sessions are locked before notices, as by
 * whoever moves them.
 * @returns the ids that were still the caller's: what somebody else has claimed meanwhile is theirs to settle
 */
export async function settleNotices(
  runner: SqlRunner,
  token: string,
  settlements: Settlement[],
): Promise<Set<string>> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  // Named twice: by an array the planner finds them by their ids, however small the table is.
  const ids = `{${settlements.map(({ id }) => id)}}`
  const isNotWanted = ({ status, reason }: Settlement) => status === 'superseded' && reason === 'not_wanted'
  const notWanted = `{${settlements.filter(isNotWanted).map(({ id }) => id)}}`
  const settled = await rowsOf<{ id: string }>(
    runner,
    sql`with otherwise as (
          update bookings b set reminders_for = '' where b.id in (
            select e.booking_id from notification_events e
            where e.id = any(${notWanted}::uuid[]) and e.status = 'claimed' and e.claim_token = ${token}
              and starts_with(e.kind, 'reminder.'))
          returning b.id)
        update notification_events e
        set status = s.status, last_error = s.reason, lease_until = null,
          sent_at = case when s.status = 'sent' then ${now} end,
          next_attempt_at = coalesce(to_timestamp(s.again / 1000), ${now}),
          attempts = e.attempts - case when s."isTried" then 0 else 1 end
        from json_to_recordset(${JSON.stringify(settlements)}::json)
          s (id uuid, status varchar, reason varchar, again float8, "isTried" boolean)
        where (select count(*) from otherwise) >= 0 and e.id = any(${ids}::uuid[]) and e.id = s.id and e.status = 'claimed' and e.claim_token = ${token}
        returning e.id`,
  )
  return new Set(settled.map(({ id }) => id))
}
