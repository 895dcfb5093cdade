import { askAgain } from '@/server/payments/askAgain'
import { askInvoices } from '@/server/payments/askInvoices'
import type { Cashier } from '@/server/payments/settleStored'

/**
 * Asks about a checkout of ours whose events may never have come, and about what its subscription was billed.
 * What has become of it goes through the inbox, each state of it once; while it is open nothing does.
 * @returns how many payments were proven that nobody had told us of
 */
export async function askCheckout(cashier: Cashier, session: string): Promise<number> {
  const subject = { kind: 'checkout', id: session } as const
  const evidence = await cashier.payments.readEvidence(subject)
  if (evidence?.kind !== 'checkout' || evidence.state === 'open') return 0
  const { state, payment, subscription } = evidence
  const settled = await askAgain(cashier, { subject, eventId: `checkout:${session}:${state}:${payment}` })
  if (subscription) return askInvoices(cashier, subscription)
  return settled === 'processed' && payment === 'paid' ? 1 : 0
}
