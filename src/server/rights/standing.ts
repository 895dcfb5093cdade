import { type Activity, refuseStopped, type Standing } from '@/domain/rights/restriction'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** How a client `id` (an expression) stands, as JSON. */
export function standingOf(id: Statement): Statement {
  return sql`json_build_object(
    'restricted', (select restricted_at is not null from clients where id = ${id}),
    'erasing', exists (select from erasures where client_id = ${id} and done_at is null and taken_back_at is null))`
}

/** @throws DomainError locked where a client's standing stops what is about to be done */
export async function refuseStoppedFor(runner: SqlRunner, client: string, activity: Activity): Promise<void> {
  const [row] = await rowsOf<{ standing: Standing }>(
    runner,
    sql`select ${standingOf(sql`${client}::uuid`)} as standing`,
  )
  if (row) refuseStopped(row.standing, activity)
}
