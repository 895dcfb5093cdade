import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import type { Decision } from '@/domain/scheduling/booking'

/** A booking is written only as the domain has decided it, whatever way in was taken. */
export const refuseUndecided: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const decision = req.context.decision as Decision | undefined
  const id = originalDoc?.id ?? data.id
  if (!decision || decision.booking.id !== id) {
    throw new DomainError('not_allowed', 'A session is changed by booking, moving, ending or correcting it.')
  }
  return data
}
