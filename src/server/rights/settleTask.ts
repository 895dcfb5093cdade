import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { nowMillis } from '@/server/clock'
import { appendAudit } from '@/server/recordAudit'
import { keepWords } from '@/server/rights/keepWords'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Settling = { id: string; note: string | undefined; actor: string }

const OF_NOBODY = 'There is nobody left whom this is about: settle it without a word.'

/**
 * Settles a task, on record. Words about it are sealed under the key of its client; where there is none,
 * or they are erased, nothing is written about them. @returns when, in epoch milliseconds
 * @throws DomainError outcome_exists where it is settled already; invalid_input beside `note`
 */
export function settleTask(payload: Payload, { id, note, actor }: Settling): Promise<number> {
  return sqlTransaction(payload, async (tx) => {
    const [task] = await rowsOf<{ settledAt: number; client: string | null }>(
      tx,
      sql`update tasks set settled_at = to_timestamp(${nowMillis()} / 1000), by = ${actor}
          where id = ${id}::uuid and settled_at is null
          returning ${millis(sql`settled_at`)} as "settledAt", client_id::text as client`,
    )
    if (!task) throw new DomainError('outcome_exists', 'This task is settled already.')
    const reason = note ? await keepNote(payload, tx, { client: task.client, text: note, actor }) : null
    const event = { action: 'task_settled', actor, subject: `task:${id}` }
    await appendAudit(tx, reason ? { ...event, facts: { reason: `reason:${reason}` } } : event)
    return task.settledAt
  })
}

type Note = { client: string | null; text: string; actor: string }

async function keepNote(payload: Payload, tx: SqlRunner, { client, text, actor }: Note): Promise<string> {
  const living = sql`select 1 from clients where id = ${client}::uuid and erased_at is null for key share`
  if (client === null || (await rowsOf(tx, living)).length === 0)
    throw new DomainError('invalid_input', OF_NOBODY, { fields: [{ path: 'note', message: OF_NOBODY }] })
  return keepWords(payload, tx, { client, command: 'task', text, actor })
}
