import type { InvoiceEvidence } from './evidence'
import { evidenceOf } from './grantFor'
import type { Settlement } from './settlement'
import type { PaymentSituation } from './situation'

/** What follows from an invoice that was paid and buys no credits: never nothing at all. */
export function unsoldOf(invoice: InvoiceEvidence, { proof, now }: PaymentSituation): Partial<Settlement> {
  const { status, outOfBand, total, received, currency } = invoice
  const amount = outOfBand ? Math.max(0, total) : received
  if (status !== 'paid' || amount === 0) return {}
  const unsold = { amount, currency, paidAt: invoice.paidAt ?? now }
  return { evidence: evidenceOf(invoice), amount, currency, unsold, refunds: proof.loss?.refunds ?? [] }
}
