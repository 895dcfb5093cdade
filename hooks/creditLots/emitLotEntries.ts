import type { CollectionAfterChangeHook } from 'payload'
import type { LotDecision } from '@/hooks/creditLots/decideLot'
import { appendEntries } from '@/hooks/ledgerEntries/appendEntries'
import { recordReason } from '@/hooks/recordReason'
import { actorOf, recordAuditIn } from '@/server/recordAudit'

/** Writes the entries of what was decided about the lot, in the transaction that wrote its document. */
export const emitLotEntries: CollectionAfterChangeHook = async ({ doc, req }) => {
  const decision = req.context.lotDecision as LotDecision
  delete req.context.lotDecision
  delete req.context.lotRequest
  const { reason } = req.context
  if (typeof reason === 'string') {
    delete req.context.reason
    const text = await recordReason(req, {
      client: doc.client,
      booking: null,
      command: 'grant',
      text: reason,
    })
    const facts = { quantity: decision.entries[0]?.quantity ?? 0, reason: text }
    await recordAuditIn(req, {
      action: 'credits_granted',
      actor: actorOf(req),
      subject: `lot:${doc.id}`,
      facts,
    })
  }
  await appendEntries(req, decision.entries, actorOf(req))
  return doc
}
