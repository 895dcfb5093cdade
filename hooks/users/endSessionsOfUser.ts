import type { CollectionAfterChangeHook } from 'payload'
import { actorOf, recordAuditIn } from '@/server/recordAudit'
import { endSessionsIn } from '@/server/sessions'

/** Disabling a person, or giving the account another address, ends every session in the same transaction. */
export const endSessionsOfUser: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  const disabled = doc.disabled === true && previousDoc.disabled !== true
  const moved = doc.email !== previousDoc.email
  if (!disabled && !moved) return doc
  await endSessionsIn(req, { collection: 'users', id: doc.id })
  const action = disabled ? 'user_disabled' : 'email_changed'
  await recordAuditIn(req, { action, actor: actorOf(req), subject: `user:${doc.id}` })
  return doc
}
