import type { CollectionAfterChangeHook } from 'payload'
import type { Decision } from '@/domain/scheduling/booking'
import { appendEntries } from '@/hooks/ledgerEntries/appendEntries'
import { actorOf } from '@/server/recordAudit'

/**
 * Writes the entries of the decision that the booking has just been written by, the database's own check
 * included (for a booking without credits too), and grants what replaces lost credits.
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
  return doc
}
