import type { Payload } from 'payload'
import type { SqlRunner } from '@/server/sql'

type Database = {
  drizzle: { transaction<Answer>(work: (tx: SqlRunner) => Promise<Answer>): Promise<Answer> }
}

/**
 * Runs `work` in one transaction of plain SQL; a throw, or a COMMIT that fails, undoes all of it and is
 * thrown.
 */
export function sqlTransaction<Answer>(
  payload: Payload,
  work: (tx: SqlRunner) => Promise<Answer>,
): Promise<Answer> {
  return (payload.db as unknown as Database).drizzle.transaction(work)
}
