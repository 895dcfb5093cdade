import type { CollectionBeforeOperationHook } from 'payload'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Payload updates by reading a row and writing all of it back: without a lock, of two writers one loses.
 * With it, the second reads what the first has written.
 */
export const lockDocument: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const id = (args as { id?: unknown }).id
  if (operation !== 'update' || typeof id !== 'string') return args
  const table = sql.identifier(collection.slug.replaceAll('-', '_'))
  await rowsOf(await transactionOf(req), sql`select 1 from ${table} where id::text = ${id} for no key update`)
  return args
}
