import type { CollectionAfterChangeHook } from 'payload'
import { actorOf, recordAuditIn } from '@/server/recordAudit'

/** Who was given an address into which session's room is on record, in the same transaction. */
export const recordEntrance: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  delete req.context.roomEntry
  await recordAuditIn(req, {
    action: 'room_entered',
    actor: actorOf(req),
    subject: `booking:${doc.booking}`,
    facts: { sequence: doc.sequence, opened: previousDoc?.openedAt == null },
  })
  return doc
}
