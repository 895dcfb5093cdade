import { hasFactor } from '@/server/factors/hasFactor'
import type { Account } from '@/server/readAccount'
import { nameOf, type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * Whether an account is still as it was read before its password was compared, held so until the end of the
 * transaction: whoever changes the password or adds a second factor meanwhile comes after the session, and
 * ends it, or before it, and it is not opened. Asked for nobody (`account` null) too, by the same statements.
 */
export async function stillStands(
  tx: SqlRunner,
  owner: Owner,
  account: Pick<Account, 'hash' | 'hasFactor'> | null,
): Promise<boolean> {
  await tx.execute(sql`
    select pg_advisory_xact_lock_shared(hashtextextended(${`second_factors:${nameOf(owner)}`}, 0))`)
  const known = await rowsOf(
    tx,
    sql`select 1 from credentials where ${ownerColumn(owner.collection)} = ${owner.id} and kind = 'password'
          and hash = ${account?.hash ?? ''} for no key update`,
  )
  return known.length === 1 && (await hasFactor(tx, owner)) === (account?.hasFactor ?? false)
}
