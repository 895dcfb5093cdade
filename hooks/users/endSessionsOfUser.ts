import type { CollectionAfterChangeHook } from 'payload'
import { TOKEN_PURPOSES } from '@/domain/identity/credentials'
import { voidTokens } from '@/server/accountTokens'
import { actorOf, recordAuditIn } from '@/server/recordAudit'
import { endSessions } from '@/server/sessions'
import { transactionOf } from '@/server/sql'

/**
 * Disabling a person, or giving the account another address, ends every session and link in the same
 * transaction.
 */
export const endSessionsOfUser: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  const disabled = doc.disabled === true && previousDoc.disabled !== true
  const moved = doc.email !== previousDoc.email
  if (!disabled && !moved) return doc
  const tx = await transactionOf(req)
  const owner = { collection: 'users', id: doc.id } as const
  await endSessions(tx, owner)
  await voidTokens(tx, owner, [...TOKEN_PURPOSES])
  const action = disabled ? 'user_disabled' : 'email_changed'
  await recordAuditIn(req, { action, actor: actorOf(req), subject: `user:${doc.id}` })
  return doc
}
