import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/domain/errors'

/**
 * What is written to a document is an object of fields. Payload falls over all else: no body, a body of
 * another kind, `null`. Whoever may not write at all is told that, by Payload's own check.
 * @throws DomainError invalid_input
 */
export const refuseShapeless: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const { id, data } = args as { id?: string; data?: unknown }
  if (overrideAccess || (operation !== 'create' && operation !== 'update') || isObject(data)) return args
  const reach = await collection.access[operation]({ req, id, data: {} })
  if (reach !== false) throw new DomainError('invalid_input', 'Send the fields as a JSON object.')
  return { ...args, data: {} }
}

function isObject(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
