import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

export { sql }

export type Statement = ReturnType<typeof sql>

/** Anything that runs a statement: the transaction of a request, or the pool. */
export interface SqlRunner {
  execute(statement: Statement): Promise<{ rows: unknown[] }>
}

type Sessions = { sessions?: Record<string, { db: SqlRunner }>; drizzle: SqlRunner }

/**
 * The transaction of `req`.
 * @throws Error where there is none: falling back to the pool would write outside of it.
 */
export async function transactionOf(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<SqlRunner> {
  const id = await req.transactionID
  const session = (req.payload.db as unknown as Sessions).sessions?.[String(id)]
  if (!session) throw new Error('no transaction is open for this request')
  return session.db
}

/** The pool: each statement is a transaction of its own. */
export function poolOf(payload: Payload): SqlRunner {
  return (payload.db as unknown as Sessions).drizzle
}

/** Runs one statement and answers its rows. Instants come back as text: select them as epoch milliseconds. */
export async function rowsOf<Row>(runner: SqlRunner, statement: Statement): Promise<Row[]> {
  return (await runner.execute(statement)).rows as Row[]
}

/** Epoch milliseconds of a timestamptz column, as a JavaScript number. */
export function millis(column: Statement): Statement {
  return sql`(extract(epoch from ${column}) * 1000)::float8`
}
