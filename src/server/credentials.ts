import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/** Makes `phc` the one password of `owner`; the old one is gone. */
export async function writePassword(runner: SqlRunner, owner: Owner, phc: string): Promise<void> {
  const column = ownerColumn(owner.collection)
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await runner.execute(sql`
    insert into credentials (id, ${column}, kind, hash, changed_at, created_at, updated_at)
    values (${uuidv7()}, ${owner.id}, 'password', ${phc}, ${now}, ${now}, ${now})
    on conflict (${column}) where kind = 'password' and ${column} is not null
    do update set hash = excluded.hash, changed_at = excluded.changed_at, updated_at = excluded.updated_at`)
}

/** @returns the PHC string of `owner`'s password, or null when none was ever chosen */
export async function readPasswordHash(runner: SqlRunner, owner: Owner): Promise<string | null> {
  const [row] = await rowsOf<{ hash: string }>(
    runner,
    sql`select hash from credentials where ${ownerColumn(owner.collection)} = ${owner.id} and kind = 'password'`,
  )
  return row?.hash ?? null
}
