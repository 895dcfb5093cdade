import { type TermedClass, termEnds } from '@/domain/rights/retention'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** At most so many rows of a table at once. */
export const SWEEP_BATCH = 500

/** What happened before this instant is over its term at `now`. */
export function overSince(name: TermedClass, now: number): Statement {
  return sql`to_timestamp(${(2 * now - termEnds(name, now)) / 1000}::float8)`
}

/** Which tables are swept, and by what a row's age is told. */
const SWEPT = [
  ['sessions', 'expires_at'],
  ['account_tokens', 'expires_at'],
  ['challenges', 'expires_at'],
  ['calendar_feeds', 'revoked_at'],
  ['waitlist', 'ended_at'],
] as const

/** Deletes rows whose term is over, a bounded number of each table. @returns how many of which */
export async function sweep(runner: SqlRunner, now: number): Promise<Record<string, number>> {
  const swept: Record<string, number> = {}
  for (const [table, column] of SWEPT) {
    const [name, at] = [sql.identifier(table), sql.identifier(column)]
    const over = sql`select id from ${name} where ${at} < ${overSince('access', now)} limit ${SWEEP_BATCH}`
    const gone = await rowsOf(runner, sql`delete from ${name} where id in (${over}) returning 1`)
    swept[table] = gone.length
  }
  const [notices] = await rowsOf<{ count: number }>(
    runner,
    sql`select sweep_notices(${overSince('notices', now)}, ${SWEEP_BATCH}) as count`,
  )
  // Whoever writes into a calendar clears it; here goes what stood where nobody wrote.
  const [kept] = await rowsOf<{ count: number }>(
    runner,
    sql`select end_reservations(array(select id from therapists), null, to_timestamp(${now / 1000}::float8)) as count`,
  )
  return { ...swept, notices: notices?.count ?? 0, reservations: kept?.count ?? 0 }
}
