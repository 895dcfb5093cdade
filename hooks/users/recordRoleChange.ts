import type { CollectionAfterChangeHook } from 'payload'
import { actorOf, recordAuditIn } from '@/server/recordAudit'

/** Who gave or took which role: one audit event in the change's own transaction. */
export const recordRoleChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const now = [...(doc.roles ?? [])].sort().join(' ')
  const before = [...(previousDoc?.roles ?? [])].sort().join(' ')
  if (now === before) return doc
  await recordAuditIn(req, {
    action: 'role_changed',
    actor: actorOf(req),
    subject: `user:${doc.id}`,
    facts: { before, now },
  })
  return doc
}
