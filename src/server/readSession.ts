import type { Payload, TypedUser } from 'payload'
import { DomainError } from '@/domain/errors'
import type { AuthCollection } from '@/domain/identity/roles'
import { FRESH_MINUTES, mustHaveFactor } from '@/domain/identity/secondFactor'
import { sessionEndsAt, TOUCH_SECONDS } from '@/domain/identity/sessionLife'
import { nowMillis } from '@/server/clock'
import { practiceMode } from '@/server/practiceMode'
import { tokenHashOf } from '@/server/sessionCookies'
import { ownerColumn } from '@/server/sessions'
import { millis, poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'

/** A session that lives, and the person as the row says at this moment (roles and zone included). */
export type LiveSession = {
  id: string
  collection: AuthCollection
  /** Epoch milliseconds: when it ends if nothing more is asked of it. */
  endsAt: number
  person: TypedUser
  /** The sign-in has only just been: what a device left open must not do, may be done. */
  isFresh: boolean
}

type Row = {
  session: string
  startedAt: number
  lastSeenAt: number
  expiresAt: number
  now: number
  hasFactor: boolean
  person: Record<string, unknown>
}

/**
 * The person as a document, in one statement with the session; what the access matrix and doors ask of it.
 */
const PERSONS = {
  users: sql`
    select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'disabled', p.disabled,
      'roles', coalesce((select jsonb_agg(r.value order by r."order") from users_roles r where r.parent_id = p.id), '[]'))
    from users p where p.id = s.user_id and p.disabled is not true`,
  clients: sql`
    select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email,
      'timeZone', p.time_zone, 'locale', p.locale)
    from clients p where p.id = s.client_id and p.erased_at is null`,
}

/**
 * Whom the token of a session cookie of `collection` belongs to, read anew at each request: an ended session,
 * a disabled or erased person and a changed role are effective at once. Notes the visit, at most once a
 * minute.
 * @returns null when there is no cookie, or no living session behind it; also for whoever must have a second
 * factor and has none, unless that is what they are `enrolling`
 */
export async function readSession(
  payload: Payload,
  collection: AuthCollection,
  token: string | null,
  { enrolling = false }: { enrolling?: boolean } = {},
): Promise<LiveSession | null> {
  if (!token) return null
  const pool = poolOf(payload)
  const [row] = await rowsOf<Row>(
    pool,
    sql`select s.id as session, ${millis(sql`s.last_seen_at`)} as "lastSeenAt", ${nowMillis()} as now,
               ${millis(sql`s.expires_at`)} as "expiresAt", ${millis(sql`s.started_at`)} as "startedAt",
               exists (select from second_factors f
                 where f.${ownerColumn(collection)} = s.${ownerColumn(collection)} and f.confirmed_at is not null) as "hasFactor", (${PERSONS[collection]}) as person
        from sessions s where s.token_hash = ${tokenHashOf(token)} and s.ended_at is null`,
  )
  if (!row?.person || row.now >= sessionEndsAt({ ...row, collection })) return null
  if (!enrolling && !row.hasFactor && mustHaveFactor(collection, practiceMode())) return null
  const lastSeenAt = await touched(pool, row)
  const person = { ...row.person, collection, _strategy: `${collection}-session`, _sid: row.session }
  return {
    id: row.session,
    collection,
    endsAt: sessionEndsAt({ collection, lastSeenAt, expiresAt: row.expiresAt }),
    person: person as unknown as TypedUser,
    isFresh: row.now < row.startedAt + FRESH_MINUTES * 60_000,
  }
}

/** Notes a visit now, whatever was noted before. @returns when the session then ends, epoch milliseconds */
export async function touchSession(payload: Payload, { id, collection }: LiveSession): Promise<number> {
  const [row] = await rowsOf<{ lastSeenAt: number; expiresAt: number }>(
    poolOf(payload),
    sql`update sessions s set last_seen_at = to_timestamp(${nowMillis()} / 1000)
        where s.id = ${id} and s.ended_at is null
        returning ${millis(sql`s.last_seen_at`)} as "lastSeenAt", ${millis(sql`s.expires_at`)} as "expiresAt"`,
  )
  if (!row) throw new DomainError('not_signed_in', 'Please sign in.')
  return sessionEndsAt({ ...row, collection })
}

async function touched(pool: SqlRunner, row: Row): Promise<number> {
  if (row.now - row.lastSeenAt < TOUCH_SECONDS * 1000) return row.lastSeenAt
  await pool.execute(sql`
    update sessions set last_seen_at = to_timestamp(${row.now}::float8 / 1000)
    where id = ${row.session} and ended_at is null`)
  return row.now
}
