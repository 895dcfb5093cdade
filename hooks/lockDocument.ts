import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Payload updates by reading a row and writing all of it back: without a lock, of two writers one loses.
 * With it, the second reads what the first has written.
 */
export const lockDocument: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update') return args
  const { id } = args as { id?: unknown }
  if (typeof id !== 'string') throw new DomainError('not_allowed', 'Documents are changed one at a time.')
  const table = sql.identifier(collection.slug.replaceAll('-', '_'))
  await rowsOf(await transactionOf(req), sql`select 1 from ${table} where id::text = ${id} for no key update`)
  return args
}
