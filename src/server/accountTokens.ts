import { v7 as uuidv7 } from 'uuid'
import { TOKEN_MINUTES, type TokenPurpose } from '@/domain/identity/credentials'
import type { AuthCollection } from '@/domain/identity/roles'
import { nowMillis } from '@/server/clock'
import { linkHash, linkToken } from '@/server/linkTokens'
import { isToken, tokenHashOf } from '@/server/sessionCookies'
import { type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/** Makes a one-time link and answers its token; in the database stands its SHA-256. */
export async function issueToken(
  runner: SqlRunner,
  owner: Owner,
  { purpose }: { purpose: TokenPurpose },
): Promise<string> {
  const id = uuidv7()
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await runner.execute(sql`
    insert into account_tokens (id, ${ownerColumn(owner.collection)}, purpose, token_hash,
                                expires_at, created_at, updated_at)
    values (${id}, ${owner.id}, ${purpose}, ${linkHash(id)},
            ${now} + make_interval(mins => ${TOKEN_MINUTES[purpose]}), ${now}, ${now})`)
  return linkToken(id)
}

type Asked = { collection: AuthCollection; token: unknown; purposes: TokenPurpose[] }
type Redeemed = { id: string; email: string; pendingHash: string | null; next: string | null }

/**
 * Whose living token this is, without using it up. @returns null for a used, expired, foreign or malformed
 * one
 */
export async function readToken(runner: SqlRunner, asked: Asked): Promise<Redeemed | null> {
  if (!isToken(asked.token)) return null
  const owners = sql.identifier(asked.collection)
  // A link mailed before somebody was shut out opens nothing afterwards.
  const welcome = asked.collection === 'users' ? sql`p.disabled is not true` : sql`p.erased_at is null`
  // Nor does one that is mailed to an address which was only just put in place of another.
  const held = sql`p.address_held_until > to_timestamp(${nowMillis()} / 1000)`
  const [row] = await rowsOf<Redeemed>(
    runner,
    sql`select p.id::text as id, p.email, t.pending_hash as "pendingHash", t.next
        from account_tokens t join ${owners} p on p.id = t.${ownerColumn(asked.collection)}
        where ${isLiving(asked, asked.token)} and ${welcome} and (${held}) is not true`,
  )
  return row ?? null
}

/** Uses the token up: of two who come with it, one is answered true. */
export async function spendToken(runner: SqlRunner, asked: Asked): Promise<boolean> {
  if (!isToken(asked.token)) return false
  const spent = await rowsOf(
    runner,
    sql`update account_tokens t set used_at = to_timestamp(${nowMillis()} / 1000)
        where ${isLiving(asked, asked.token)} returning t.id`,
  )
  return spent.length === 1
}

/** Uses up every other link of `owner` for these purposes: a password that was set makes them worthless. */
export async function voidTokens(runner: SqlRunner, owner: Owner, purposes: TokenPurpose[]): Promise<void> {
  await runner.execute(sql`
    update account_tokens t set used_at = to_timestamp(${nowMillis()} / 1000)
    where t.${ownerColumn(owner.collection)} = ${owner.id} and t.used_at is null and ${isOneOf(purposes)}`)
}

function isLiving({ collection, purposes }: Asked, token: string) {
  return sql`t.token_hash = ${tokenHashOf(token)} and t.used_at is null and ${isOneOf(purposes)}
    and t.expires_at > to_timestamp(${nowMillis()} / 1000) and t.${ownerColumn(collection)} is not null`
}

function isOneOf(purposes: TokenPurpose[]) {
  return sql`t.purpose in (${sql.join(
    purposes.map((purpose) => sql`${purpose}`),
    sql`, `,
  )})`
}
