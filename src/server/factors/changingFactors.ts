import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { refuseWrongPassword } from '@/server/changePassword'
import { voidChallenges } from '@/server/factors/challenges'
import { tellOfFactor } from '@/server/factors/tellOfFactor'
import { limit } from '@/server/rateLimits'
import type { LiveSession } from '@/server/readSession'
import { recordAudit } from '@/server/recordAudit'
import { sendSoon } from '@/server/sendSoon'
import { endSessions, nameOf, type Owner } from '@/server/sessions'
import { type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** Whose a session is. */
export function ownerOf({ collection, person }: LiveSession): Owner {
  return { collection, id: String(person.id) }
}

/**
 * Asks for the password, unless the sign-in has only just been: a device that was left open changes nothing.
 * @throws DomainError invalid_input beside `current`; rate_limited
 */
export async function refuseStale(payload: Payload, session: LiveSession, current?: string): Promise<void> {
  await limit(payload, 'factor', nameOf(ownerOf(session)))
  if (session.isFresh) return
  if (current) return refuseWrongPassword(payload, ownerOf(session), current)
  const message = 'Enter your password: you signed in a while ago.'
  throw new DomainError('invalid_input', message, { fields: [{ path: 'current', message }] })
}

/** One change of somebody's factors at a time: whoever comes second sees what the first has done. */
export async function lockFactors(tx: SqlRunner, owner: Owner): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`second_factors:${nameOf(owner)}`}, 0))`,
  )
}

type Action = 'second_factor_added' | 'second_factor_removed' | 'recovery_codes_made'
type Change<Done> = { session: LiveSession; action: Action; work: (tx: SqlRunner) => Promise<Done> }

/**
 * Changes the factors of who is signed in: all other sessions of theirs end, what waits for an answer is
 * void, a mail says so, and it is on record. All of it stands, or nothing.
 */
export async function changeFactors<Done>(
  payload: Payload,
  { session, action, work }: Change<Done>,
): Promise<Done> {
  const owner = ownerOf(session)
  const { done, told } = await sqlTransaction(payload, async (tx) => {
    await lockFactors(tx, owner)
    const done = await work(tx)
    await voidChallenges(tx, owner)
    await endSessions(tx, owner, { except: session.id })
    return { done, told: await tellOfFactor(tx, owner, 'factor_changed') }
  })
  await recordAudit(payload, { action, actor: nameOf(owner), subject: nameOf(owner) })
  sendSoon(payload, told)
  return done
}
