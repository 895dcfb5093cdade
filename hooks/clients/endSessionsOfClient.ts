import type { CollectionAfterChangeHook } from 'payload'
import { actorOf, recordAuditIn } from '@/server/recordAudit'
import { endSessionsIn } from '@/server/sessions'

/** Another address, or an erasure, ends every session of the client in the same transaction. */
export const endSessionsOfClient: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return doc
  const moved = doc.email !== previousDoc.email
  const erased = Boolean(doc.erasedAt) && !previousDoc.erasedAt
  if (!moved && !erased) return doc
  await endSessionsIn(req, { collection: 'clients', id: doc.id })
  if (moved)
    await recordAuditIn(req, { action: 'email_changed', actor: actorOf(req), subject: `client:${doc.id}` })
  return doc
}
