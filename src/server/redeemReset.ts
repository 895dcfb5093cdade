import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import type { TokenPurpose } from '@/domain/identity/credentials'
import type { AuthCollection } from '@/domain/identity/roles'
import { readToken, spendToken, voidTokens } from '@/server/accountTokens'
import { nowMillis } from '@/server/clock'
import { writePassword } from '@/server/credentials'
import { voidChallenges } from '@/server/factors/challenges'
import { lockFactors } from '@/server/factors/changingFactors'
import { hasFactor } from '@/server/factors/hasFactor'
import { hashPassword } from '@/server/passwords'
import { limit } from '@/server/rateLimits'
import { recordAudit } from '@/server/recordAudit'
import { refuseWeakPassword } from '@/server/refuseWeakPassword'
import { endSessions, nameOf, openSession } from '@/server/sessions'
import { poolOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import type { Visitor } from '@/server/visitorOf'

const PURPOSES: TokenPurpose[] = ['reset', 'setup']

type Asked = { collection: AuthCollection; token: string; password: string; visitor: Visitor }

/**
 * Sets the password that a mailed link allows, once: all sessions end, every other link for a password is
 * void, a client's address is proved by it, and the person is signed in, unless a second factor is asked for
 * besides: then the link opens nothing, and `session` is null.
 * @returns `next`: where the sign-up whose link this is was on the way to, or null
 * @throws DomainError not_allowed for a used, expired or unknown token; invalid_input (the token stays good)
 */
export async function redeemReset(payload: Payload, { collection, token, password, visitor }: Asked) {
  await limit(payload, 'token-ip', visitor.prefix)
  const asked = { collection, token, purposes: PURPOSES }
  const found = await readToken(poolOf(payload), asked)
  if (!found) throw refused()
  await refuseWeakPassword(payload, password, found.email)
  const phc = await hashPassword(password)
  const owner = { collection, id: found.id }
  const session = await sqlTransaction(payload, async (tx) => {
    if (!(await spendToken(tx, asked))) throw refused()
    // Whoever adds a first factor meanwhile is waited for: the link does not go around that one either.
    await lockFactors(tx, owner)
    await voidTokens(tx, owner, collection === 'clients' ? [...PURPOSES, 'verify'] : PURPOSES)
    await writePassword(tx, owner, phc)
    await endSessions(tx, owner)
    await voidChallenges(tx, owner)
    if (collection === 'clients') {
      await tx.execute(sql`
        update clients set verified_at = to_timestamp(${nowMillis()} / 1000)
        where id = ${owner.id} and verified_at is null`)
    }
    return (await hasFactor(tx, owner)) ? null : openSession(tx, owner, visitor)
  })
  await recordAudit(payload, { action: 'password_reset', actor: nameOf(owner), subject: nameOf(owner) })
  return { id: found.id, session, next: found.next }
}

function refused(): DomainError {
  return new DomainError('not_allowed', 'Token is either invalid or has expired.')
}
