import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import type { NoticeStatus } from '@/domain/notifications/notice'
import { nowMillis } from '@/server/clock'
import { appendAudit } from '@/server/recordAudit'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** What staff can do about a notice: try it again at once, or see that it is not sent. */
export type NoticeErrand = 'retry' | 'withdraw'

type Changed = { id: string; status: NoticeStatus }

/** From which states an errand leads, where to, and how the audit log calls it. */
const ERRANDS: Record<NoticeErrand, { from: NoticeStatus[]; set: () => Statement; action: string }> = {
  retry: {
    from: ['planned', 'dead', 'unknown'],
    set: () => sql`status = 'planned', attempts = 0, last_error = null,
                   next_attempt_at = to_timestamp(${nowMillis()} / 1000)`,
    action: 'notice_retried',
  },
  withdraw: {
    from: ['planned', 'dead', 'unknown'],
    set: () => sql`status = 'superseded', last_error = 'withdrawn'`,
    action: 'notice_withdrawn',
  },
}

/**
 * Does one errand of `actor`'s (`user:{id}`), on record.
 * @throws DomainError not_found, outcome_exists for what is sent, expired, taken back or being sent,
 * too_early for what waits for its own time and has not been tried
 */
export async function settleByStaff(
  payload: Payload,
  { id, errand, actor }: { id: string; errand: NoticeErrand; actor: string },
): Promise<Changed> {
  const { from, set, action } = ERRANDS[errand]
  if (!isUuid(id)) throw notFound()
  return await sqlTransaction(payload, async (tx) => {
    const before = await lockNotice(tx, id)
    if (!before) throw notFound()
    if (!from.includes(before.status)) {
      throw new DomainError('outcome_exists', `This notice is ${before.status}: nothing is left to be done.`)
    }
    if (errand === 'retry' && before.isWaiting) {
      throw new DomainError(
        'too_early',
        'It leaves by itself when its time comes; it has not been tried yet.',
      )
    }
    const [changed] = await rowsOf<Changed>(
      tx,
      sql`update notification_events set ${set()} where id = ${id}::uuid returning id, status`,
    )
    if (!changed) throw notFound()
    const facts = { kind: before.kind, was: before.status }
    await appendAudit(tx, { action, actor, subject: `notice:${id}`, facts })
    return changed
  })
}

async function lockNotice(tx: SqlRunner, id: string) {
  const [notice] = await rowsOf<{ status: NoticeStatus; kind: string; isWaiting: boolean }>(
    tx,
    sql`select status, kind, status = 'planned' and last_error is null as "isWaiting"
        from notification_events where id = ${id}::uuid for no key update`,
  )
  return notice ?? null
}

const notFound = () => new DomainError('not_found', 'There is no such notice.')
