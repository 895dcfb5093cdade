import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { voidTokens } from '@/server/accountTokens'
import { readNow } from '@/server/clock'
import { readPasswordHash, writePassword } from '@/server/credentials'
import { voidChallenges } from '@/server/factors/challenges'
import { hashPassword, verifyPassword } from '@/server/passwords'
import { planNotices } from '@/server/planNotices'
import { limit } from '@/server/rateLimits'
import type { LiveSession } from '@/server/readSession'
import { recordAudit } from '@/server/recordAudit'
import { refuseWeakPassword } from '@/server/refuseWeakPassword'
import { sendSoon } from '@/server/sendSoon'
import { endSessions, nameOf } from '@/server/sessions'
import { poolOf } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Change = { session: LiveSession; current: string; password: string }

/**
 * Replaces the password of a signed-in person who knows the present one; every other session ends, and a mail
 * says so.
 * @throws DomainError invalid_input beside `current` or `password`; rate_limited
 */
export async function changePassword(
  payload: Payload,
  { session, current, password }: Change,
): Promise<void> {
  const { collection, person } = session
  const owner = { collection, id: String(person.id) }
  await refuseWrongPassword(payload, owner, current)
  await refuseWeakPassword(payload, password, String(person.email))
  const phc = await hashPassword(password)
  const told = await sqlTransaction(payload, async (tx) => {
    await writePassword(tx, owner, phc)
    await voidTokens(tx, owner, ['reset', 'setup'])
    await endSessions(tx, owner, { except: session.id })
    await voidChallenges(tx, owner)
    const sequence = Math.floor((await readNow(tx)) / 1000)
    const notice = {
      kind: 'password_changed' as const,
      recipient: nameOf(owner),
      subject: owner.id,
      sequence,
    }
    return planNotices(tx, [notice])
  })
  await recordAudit(payload, { action: 'password_changed', actor: nameOf(owner), subject: nameOf(owner) })
  sendSoon(payload, told)
}

/**
 * Asks again who is signed in, before something that a borrowed device must not do.
 * @throws DomainError invalid_input beside `current`; rate_limited
 */
export async function refuseWrongPassword(
  payload: Payload,
  owner: Parameters<typeof nameOf>[0],
  current: string,
): Promise<void> {
  // Counted before it is compared: many at once are not many more tries.
  await limit(payload, 'password', nameOf(owner))
  if (await verifyPassword(await readPasswordHash(poolOf(payload), owner), current)) return
  throw new DomainError('invalid_input', 'That is not your present password.', {
    fields: [{ path: 'current', message: 'That is not your present password.' }],
  })
}
