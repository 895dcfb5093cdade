import { type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/** Whether a password alone does not let `owner` in. */
export async function hasFactor(runner: SqlRunner, owner: Owner): Promise<boolean> {
  const found = await rowsOf(
    runner,
    sql`select 1 from second_factors
        where ${ownerColumn(owner.collection)} = ${owner.id} and confirmed_at is not null limit 1`,
  )
  return found.length > 0
}
