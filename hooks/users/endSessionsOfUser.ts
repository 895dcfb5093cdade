import type { CollectionAfterChangeHook } from 'payload'
import { TOKEN_PURPOSES } from '@/domain/identity/credentials'
import { voidTokens } from '@/server/accountTokens'
import { voidChallenges } from '@/server/factors/challenges'
import { actorOf, recordAuditIn } from '@/server/recordAudit'
import { endSessions } from '@/server/sessions'
import { transactionOf } from '@/server/sql'
import { tellOfAddress } from '@/server/tellOfAddress'

/**
 * Disabling a person, or giving the account another address, ends every session and link in the same
 * transaction; each of the two is on record, and that somebody may sign in again. The address before is told.
 */
export const endSessionsOfUser: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  const isDisabled = doc.disabled === true
  const turned = isDisabled !== (previousDoc.disabled === true)
  const moved = doc.email !== previousDoc.email
  if ((turned && isDisabled) || moved) {
    const tx = await transactionOf(req)
    const owner = { collection: 'users', id: doc.id } as const
    await endSessions(tx, owner)
    await voidTokens(tx, owner, [...TOKEN_PURPOSES])
    await voidChallenges(tx, owner)
    if (moved) await tellOfAddress(tx, owner)
  }
  const event = { actor: actorOf(req), subject: `user:${doc.id}` }
  if (turned) await recordAuditIn(req, { action: isDisabled ? 'user_disabled' : 'user_enabled', ...event })
  if (moved) await recordAuditIn(req, { action: 'email_changed', ...event })
  return doc
}
