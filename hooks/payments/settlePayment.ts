import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import type { LotRequest } from '@/domain/ledger/lotRequest'
import type { Settlement } from '@/domain/payments/settlement'
import { checkPromises } from '@/hooks/ledgerEntries/appendEntries'
import type { PaymentDecision } from '@/hooks/payments/decidePayment'
import { issueCreditNotes } from '@/hooks/payments/issueCreditNotes'
import { issueReceipt } from '@/hooks/payments/issueReceipt'
import { noteCheckout } from '@/hooks/payments/noteCheckout'
import { noteTasks } from '@/hooks/payments/noteTasks'
import { noteUnsold } from '@/hooks/payments/noteUnsold'
import { storeFollowUp } from '@/hooks/payments/storeFollowUp'
import { tellOfMoney } from '@/hooks/payments/tellOfMoney'
import { transactionOf } from '@/server/sql'

/**
 * Does what was decided about a payment, in the transaction that wrote its row: credits come and go, the
 * receipt gets its number, staff get their tasks, and who waits for news is told. All of it or nothing.
 */
export const settlePayment: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { payment, settlement } = req.context.paymentDecision as PaymentDecision
  delete req.context.paymentDecision
  delete req.context.paymentRequest
  const tx = await transactionOf(req)
  await noteCheckout(tx, settlement)
  if (!settlement.park) {
    await moveCredits(req, settlement)
    await storeFollowUp(tx, payment, settlement)
  }
  await noteTasks(tx, payment, settlement)
  // Last: whoever is given a number makes the others wait until it is sure that it stands.
  const isReceipted = await issueReceipt(tx, payment, settlement)
  if (isReceipted && settlement.unsold) await noteUnsold(tx, payment, settlement)
  await issueCreditNotes(tx, payment, settlement)
  await tellOfMoney(tx, payment, settlement)
  await checkPromises(req)
  return doc
}

async function moveCredits(req: PayloadRequest, { grant, changes = [] }: Settlement): Promise<void> {
  if (grant) {
    req.context.lotRequest = { type: 'grant', lot: grant.lot, id: grant.id } satisfies LotRequest
    await req.payload.create({ collection: 'credit-lots', data: {} as never, req, depth: 0 })
  }
  for (const change of changes.toSorted((a, b) => (a.lot < b.lot ? -1 : 1))) {
    req.context.lotRequest = { type: 'settleLoss', change } satisfies LotRequest
    await req.payload.update({ collection: 'credit-lots', id: change.lot, data: {}, req, depth: 0 })
  }
}
