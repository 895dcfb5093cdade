import type { CollectionAfterChangeHook } from 'payload'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { recordReason } from '@/hooks/recordReason'
import { actorOf, recordAuditIn } from '@/server/recordAudit'

/** What the practice does to a client's session is on record: who, what and, where words were given, why. */
export const recordStaffRequest: CollectionAfterChangeHook = async ({ doc, req }) => {
  const request = req.context.bookingRequest as BookingRequest
  if (actorOf(req).startsWith('client:') || request.type === 'reserve') return doc
  const text = 'reason' in request ? request.reason : null
  const reason = text
    ? await recordReason(req, { client: doc.client, booking: doc.id, command: request.type, text })
    : null
  await recordAuditIn(req, {
    action: `booking_${doc.status}`,
    actor: actorOf(req),
    subject: `booking:${doc.id}`,
    facts: { request: request.type, sequence: doc.sequence, overbooked: Boolean(doc.overbooked), reason },
  })
  return doc
}
