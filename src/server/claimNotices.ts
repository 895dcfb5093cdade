import { v4 as uuidv4 } from 'uuid'
import type { Channel, NoticeStatus } from '@/domain/notifications/notice'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/** How long a claim holds: whoever has not settled by then is taken for dead. */
const LEASE_SECONDS = 60

/** `was` claimed: somebody else began to send it and did not come back. */
export type Claimed = { id: string; attempts: number; channel: Channel; was: NoticeStatus }
export type Claim = { token: string; notices: Claimed[] }

/**
 * Makes at most `limit` notices that are due the caller's own for a minute, the longest due first; of those
 * named by `only`, where some are. Others who claim at the same time get others; what is claimed and not
 * settled in time is due again.
 */
export async function claimNotices(runner: SqlRunner, limit: number, only?: string[]): Promise<Claim> {
  const token = uuidv4()
  const named = only ? sql`and id = any(${`{${only}}`}::uuid[])` : sql``
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const notices = await rowsOf<Claimed>(
    runner,
    sql`with due as (
          select id, status from notification_events
          where status in ('planned', 'claimed') and next_attempt_at <= ${now} ${named}
          order by next_attempt_at, id limit ${limit} for no key update skip locked)
        update notification_events e
        set status = 'claimed', claim_token = ${token}, attempts = e.attempts + 1,
          lease_until = ${now} + make_interval(secs => ${LEASE_SECONDS}),
          next_attempt_at = ${now} + make_interval(secs => ${LEASE_SECONDS})
        from due where e.id = due.id
        returning e.id, e.attempts, e.channel, due.status as was`,
  )
  return { token, notices }
}
