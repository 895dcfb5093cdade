import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/**
 * Takes one wait out of the line, of those that `which` selects; safe to repeat. What was to be offered is
 * looked at when it is told, and is told no more. @returns whose it was @throws DomainError not_found
 */
export async function endWaiting(runner: SqlRunner, id: string, which: Statement): Promise<string> {
  const [wait] = isUuid(id)
    ? await rowsOf<{ client: string }>(
        runner,
        sql`select client_id as client from waitlist where id = ${id}::uuid and ${which}`,
      )
    : []
  if (!wait) throw new DomainError('not_found', 'There is nothing here.')
  await runner.execute(sql`update waitlist set status = 'left', ended_at = to_timestamp(${nowMillis()} / 1000)
    where id = ${id}::uuid and status = 'waiting'`)
  return wait.client
}
