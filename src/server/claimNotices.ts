import { v4 as uuidv4 } from 'uuid'
import type { Channel, NoticeStatus } from '@/domain/notifications/notice'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** How long a claim holds: whoever has not settled by then is taken for dead. */
const LEASE_SECONDS = 60

/** `was` claimed: somebody else began to send it and did not come back. */
export type Claimed = { id: string; attempts: number; channel: Channel; was: NoticeStatus }
export type Claim = { token: string; notices: Claimed[] }

/** So often a notice comes back from claims of which nobody returned, before it is claimed by itself. */
const SUSPECT_AFTER = 3

/**
 * Whether it is the one that ends whoever sends it: of a claim of hundreds nobody could tell. The others of
 * the claim must not be given up for it.
 */
const suspect = () => sql`(status = 'claimed' and attempts >= ${SUSPECT_AFTER})`

const isDue = (at: Statement) => sql`status in ('planned', 'claimed') and next_attempt_at <= ${at}`

/** A condition: some notice is due at \`at\`. */
export const noticesDue = (at: Statement) => sql`exists (select from notification_events where ${isDue(at)})`

/**
 * Makes at most `limit` notices that are due the caller's own for a minute, the longest due first; of those
 * named by `only`, where some are. What nobody came back from several times comes last, one by one. Others
 * who claim at the same time get others; what is claimed and not settled in time is due again.
 */
export async function claimNotices(runner: SqlRunner, limit: number, only?: string[]): Promise<Claim> {
  const token = uuidv4()
  const named = only ? sql`and id = any(${`{${only}}`}::uuid[])` : sql``
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const notices = await rowsOf<Claimed>(
    runner,
    sql`with many as (
          select id, status from notification_events
          where ${isDue(now)} ${named} and not ${suspect()}
          order by next_attempt_at, id limit ${limit} for no key update skip locked),
        one as (
          select id, status from notification_events
          where next_attempt_at <= ${now} ${named} and ${suspect()} and not exists (select from many)
          order by next_attempt_at, id limit 1 for no key update skip locked),
        due as (select * from many union all select * from one)
        update notification_events e
        set status = 'claimed', claim_token = ${token}, attempts = e.attempts + 1,
          lease_until = ${now} + make_interval(secs => ${LEASE_SECONDS}),
          next_attempt_at = ${now} + make_interval(secs => ${LEASE_SECONDS})
        from due where e.id = due.id
        returning e.id, e.attempts, e.channel, due.status as was`,
  )
  return { token, notices }
}
