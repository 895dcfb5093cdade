import type { CollectionBeforeOperationHook } from 'payload'

/**
 * Whether whoever asks may write to this collection at all. Payload's own check, which refuses all others,
 * comes after these hooks: until then nothing is looked into for them.
 */
export async function isAllowed(asked: Parameters<CollectionBeforeOperationHook>[0]): Promise<boolean> {
  const { args, collection, operation, overrideAccess, req } = asked
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return true
  const { id, data } = args as { id?: string; data?: unknown }
  return (await collection.access[operation]({ req, id, data })) !== false
}
