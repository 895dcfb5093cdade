import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import type { PaymentDecision } from '@/hooks/payments/decidePayment'

/** A row of the inbox is written only as it was decided: settled, or laid before staff. */
export const refuseUndecided: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const decision = req.context.paymentDecision as PaymentDecision | undefined
  if (!decision || decision.payment !== originalDoc?.id) {
    throw new DomainError('not_allowed', 'Payments change by what the provider says.')
  }
  return data
}
