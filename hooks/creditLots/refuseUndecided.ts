import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import type { LotDecision } from '@/hooks/creditLots/decideLot'

/** A lot is written only as it was decided: granted, or ended by its time. */
export const refuseUndecided: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const decision = req.context.lotDecision as LotDecision | undefined
  if (!decision || decision.lot !== (originalDoc?.id ?? data.id)) {
    throw new DomainError('not_allowed', 'Credits change by what happens to sessions and payments.')
  }
  return data
}
