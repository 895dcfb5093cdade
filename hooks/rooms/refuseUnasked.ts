import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'

/**
 * A room is entered by its doors alone, and only as long as it is open: its session may have been moved
 * while the provider was asked. @throws DomainError not_allowed, stale_booking
 */
export const refuseUnasked: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.context.roomEntry) {
    throw new DomainError('not_allowed', 'A room is opened by joining its session.')
  }
  if (originalDoc.state !== 'open') {
    throw new DomainError(
      'stale_booking',
      'This session has been changed meanwhile. Please look at it again.',
    )
  }
  // Two windows of the therapist open it once: it was opened by the first.
  return originalDoc.openedAt ? { ...data, openedAt: originalDoc.openedAt } : data
}
