import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'

/** A note is begun, written, signed and amended by its doors alone. @throws DomainError not_allowed */
export const refuseUnasked: CollectionBeforeChangeHook = ({ data, req }) => {
  if (!req.context.noteAct) {
    throw new DomainError('not_allowed', 'A note is written, signed and amended on its own page.')
  }
  return data
}
