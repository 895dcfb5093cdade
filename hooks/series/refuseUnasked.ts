import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'

/** A series begins and ends at its doors alone, whatever other way in was taken. */
export const refuseUnasked: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (req.context[operation === 'create' ? 'seriesRequest' : 'seriesEnd']) return data
  throw new DomainError('not_allowed', 'A series begins with its first session, and is ended as a whole.')
}
