import { v7 as uuidv7 } from 'uuid'
import type { AuthCollection } from '@/domain/identity/roles'
import { CHALLENGE_MINUTES, type ChallengePurpose } from '@/domain/identity/secondFactor'
import { nowMillis } from '@/server/clock'
import { isToken, newToken, tokenHashOf } from '@/server/sessionCookies'
import { type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Wanted =
  | { purpose: 'second_step'; owner: Owner }
  | { purpose: 'passkey_sign_in' }
  | { purpose: 'passkey_add'; owner: Owner; session: string }

const now = () => sql`to_timestamp(${nowMillis()} / 1000)`

/** Something to answer once within minutes: 256 random bits, base64url; what is kept is its SHA-256. */
export async function issueChallenge(runner: SqlRunner, wanted: Wanted): Promise<string> {
  const token = newToken()
  const owner = 'owner' in wanted ? wanted.owner : null
  const session = 'session' in wanted ? wanted.session : null
  await runner.execute(sql`
    insert into challenges (id, ${ownerColumn(owner?.collection ?? 'users')}, purpose, token_hash, session, expires_at,
                            created_at, updated_at)
    values (${uuidv7()}, ${owner?.id ?? null}, ${wanted.purpose}, ${tokenHashOf(token)}, ${session},
            ${now()} + make_interval(mins => ${CHALLENGE_MINUTES}), ${now()}, ${now()})`)
  return token
}

/** Whose the living second step behind `token` is. @returns null for none, or one of the other side */
export async function ownerOfStep(
  runner: SqlRunner,
  collection: AuthCollection,
  token: string | null,
): Promise<{ id: string; email: string } | null> {
  if (!isToken(token)) return null
  const [row] = await rowsOf<{ id: string; email: string }>(
    runner,
    sql`select p.id::text as id, p.email from challenges c
          join ${sql.identifier(collection)} p on p.id = c.${ownerColumn(collection)}
        where c.purpose = 'second_step' and ${isLiving(token)}`,
  )
  return row ?? null
}

type Answered = { purpose: ChallengePurpose; token: unknown; owner?: Owner; session?: string }

/** Uses a challenge up: of two who come with it, one is answered true; of anybody else's, nobody. */
export async function spendChallenge(runner: SqlRunner, answered: Answered): Promise<boolean> {
  const { purpose, token, owner, session } = answered
  if (!isToken(token)) return false
  const theirs = owner
    ? sql`c.${ownerColumn(owner.collection)} = ${owner.id}`
    : sql`num_nonnulls(c.user_id, c.client_id) = 0`
  const spent = await rowsOf(
    runner,
    sql`update challenges c set used_at = ${now()}
        where c.purpose = ${purpose} and ${isLiving(token)} and ${theirs}
          and c.session is not distinct from ${session ?? null} returning c.id`,
  )
  return spent.length === 1
}

/** Nothing that waits for `owner` can be answered any more: their password or a factor is another. */
export async function voidChallenges(runner: SqlRunner, owner: Owner): Promise<void> {
  await runner.execute(sql`
    update challenges set used_at = ${now()}
    where ${ownerColumn(owner.collection)} = ${owner.id} and used_at is null`)
}

function isLiving(token: string) {
  return sql`c.token_hash = ${tokenHashOf(token)} and c.used_at is null and c.expires_at > ${now()}`
}
