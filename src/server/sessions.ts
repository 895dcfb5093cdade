import { v7 as uuidv7 } from 'uuid'
import type { AuthCollection } from '@/domain/identity/roles'
import { SESSION_LIFE, sessionEndsAt } from '@/domain/identity/sessionLife'
import { nowMillis } from '@/server/clock'
import { newToken, tokenHashOf } from '@/server/sessionCookies'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'
import type { Visitor } from '@/server/visitorOf'

/** A person of one of the two auth collections. */
export type Owner = { collection: AuthCollection; id: string }

/** @returns the name of a person in audit events */
export function nameOf({ collection, id }: Owner): string {
  return `${collection === 'users' ? 'user' : 'client'}:${id}`
}

/** The column of `sessions`, `credentials` and `account_tokens` that names the owner. */
export function ownerColumn(collection: AuthCollection) {
  return sql.raw(collection === 'users' ? 'user_id' : 'client_id')
}

/** What a sign-in gives to the browser; `endsAt` in epoch milliseconds. */
export type NewSession = { id: string; token: string; endsAt: number; maxAgeSeconds: number }

/** Opens a session of its own, whatever others the person has; only the token's hash is kept. */
export async function openSession(runner: SqlRunner, owner: Owner, visitor: Visitor): Promise<NewSession> {
  const token = newToken()
  const id = uuidv7()
  const { hours } = SESSION_LIFE[owner.collection]
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const [row] = await rowsOf<{ now: number }>(
    runner,
    sql`insert into sessions (id, ${ownerColumn(owner.collection)}, token_hash, started_at, last_seen_at, expires_at,
                              user_agent, ip_prefix, created_at, updated_at)
        values (${id}, ${owner.id}, ${tokenHashOf(token)}, ${now}, ${now}, ${now} + make_interval(hours => ${hours}),
                ${visitor.userAgent}, ${visitor.prefix}, ${now}, ${now})
        returning ${nowMillis()} as now`,
  )
  if (!row) throw new Error('the session was not written')
  const expiresAt = row.now + hours * 3_600_000
  const endsAt = sessionEndsAt({ collection: owner.collection, lastSeenAt: row.now, expiresAt })
  return { id, token, endsAt, maxAgeSeconds: hours * 3600 }
}

type Which = { only?: string; except?: string }

/**
 * Ends the living sessions of `owner`: all, only one, or all except one. Safe to repeat. @returns how many
 */
export async function endSessions(runner: SqlRunner, owner: Owner, which: Which = {}): Promise<number> {
  const ended = await rowsOf(
    runner,
    sql`update sessions set ended_at = to_timestamp(${nowMillis()} / 1000)
        where ${ownerColumn(owner.collection)} = ${owner.id} and ended_at is null
          and (${which.only ?? null}::text is null or id::text = ${which.only ?? null})
          and (${which.except ?? null}::text is null or id::text <> ${which.except ?? null})
        returning id`,
  )
  return ended.length
}

/** Ends the session with this id, whoever's it is: the browser that held it holds another from now on. */
export async function endSession(runner: SqlRunner, id: string): Promise<void> {
  await runner.execute(sql`
    update sessions set ended_at = to_timestamp(${nowMillis()} / 1000) where id = ${id} and ended_at is null`)
}
