import { periodOf } from '@/domain/ledger/keys'
import type { Proration } from './situation'

type Keyed = { grantKey: string; evidence: string | null }

/**
 * Each lot with what later invoices gave back of its own period; an invoice never takes from what it bought
 * itself.
 */
export function withProrations<Lot extends Keyed>(lots: Lot[], prorations: Proration[]) {
  return lots.map((lot) => {
    const period = periodOf(lot.grantKey)
    const takenBack = prorations.filter(
      ({ from, evidence }) =>
        period !== null && period.start <= from && from < period.end && evidence !== lot.evidence,
    )
    return { ...lot, takenBack }
  })
}
