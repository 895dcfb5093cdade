import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'

/** Conversations and messages come from their doors, and nobody rewrites one. */
export const refuseUnasked: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !req.context.talkRequest) {
    throw new DomainError('not_allowed', 'Messages are written in their conversation, and stay as they are.')
  }
  delete req.context.talkRequest
  return data
}
