import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { asRecoveryCode, newRecoveryCode, RECOVERY_CODES } from '@/domain/identity/recoveryCode'
import { nowMillis } from '@/server/clock'
import { nameOf, type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * What stands in the database for a code of `owner`: 120 random bits need no slow hash, and with the owner in
 * it a row that is moved to somebody else opens nothing. @returns null for what is no code
 */
export function recoveryHash(owner: Owner, typed: string): string | null {
  const code = asRecoveryCode(typed)
  return (
    code &&
    createHash('sha256')
      .update(`${nameOf(owner)}|${code}`)
      .digest('hex')
  )
}

/** Ten new codes for `owner`; all earlier ones are worthless. @returns the codes, to be shown once */
export async function renewRecoveryCodes(tx: SqlRunner, owner: Owner): Promise<string[]> {
  const column = ownerColumn(owner.collection)
  await tx.execute(sql`delete from recovery_codes where ${column} = ${owner.id}`)
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const rows = codes.map((code) => ({ id: uuidv7(), hash: recoveryHash(owner, code) }))
  await tx.execute(sql`
    insert into recovery_codes (id, ${column}, code_hash, created_at, updated_at)
    select id, ${owner.id}::uuid, hash, ${now}, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) r (id uuid, hash varchar)`)
  return codes
}

/** Uses a code up: of two who come with it, one is answered true. */
export async function spendRecoveryCode(tx: SqlRunner, owner: Owner, typed: string): Promise<boolean> {
  const hash = recoveryHash(owner, typed)
  if (hash === null) return false
  const spent = await rowsOf(
    tx,
    sql`update recovery_codes set used_at = to_timestamp(${nowMillis()} / 1000)
        where ${ownerColumn(owner.collection)} = ${owner.id} and code_hash = ${hash} and used_at is null returning id`,
  )
  return spent.length === 1
}

/** Recovery codes with the first factor; who has some keeps them, and is answered null. */
export async function firstRecoveryCodes(tx: SqlRunner, owner: Owner): Promise<string[] | null> {
  const kept = await rowsOf(
    tx,
    sql`select 1 from recovery_codes where ${ownerColumn(owner.collection)} = ${owner.id} limit 1`,
  )
  return kept.length > 0 ? null : renewRecoveryCodes(tx, owner)
}
