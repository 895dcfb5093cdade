import type { CollectionAfterChangeHook } from 'payload'
import type { Decision } from '@/domain/scheduling/booking'
import { appendEntries, checkPromises } from '@/hooks/ledgerEntries/appendEntries'
import { actorOf } from '@/server/recordAudit'

/**
 * Writes the entries of the decision that the booking has just been written by, and grants what replaces lost
 * credits; ends with the database's own check, so that a broken promise is an error of this statement.
 */
export const emitLedgerEntries: CollectionAfterChangeHook = async ({ doc, req }) => {
  const decision = req.context.decision as Decision
  delete req.context.decision
  delete req.context.bookingRequest
  await appendEntries(req, decision.entries, actorOf(req))
  for (const lot of decision.grants) {
    req.context.lotRequest = { type: 'grant', lot }
    await req.payload.create({ collection: 'credit-lots', data: {} as never, req, depth: 0 })
  }
  await checkPromises(req)
  return doc
}
