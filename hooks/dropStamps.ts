import type { CollectionBeforeOperationHook } from 'payload'

const STAMPS = ['id', 'createdAt', 'updatedAt']

/** Which id a document has and when it was made is not the writer's to say, unless a program writes. */
export const dropStamps: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const { data } = args as { data?: Record<string, unknown> }
  if (!data) return args
  const kept = Object.entries(data).filter(([name]) => !STAMPS.includes(name))
  return { ...args, data: Object.fromEntries(kept) }
}
