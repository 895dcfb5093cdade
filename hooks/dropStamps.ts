import type { CollectionBeforeOperationHook } from 'payload'

const STAMPS = ['id', 'createdAt', 'updatedAt']

/** A document's id and when it was made and changed are not the writer's to say: left out, unless a program writes. */
export const dropStamps: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const { data } = args as { data?: Record<string, unknown> }
  if (!data) return args
  const kept = Object.entries(data).filter(([name]) => !STAMPS.includes(name))
  return { ...args, data: Object.fromEntries(kept) }
}
