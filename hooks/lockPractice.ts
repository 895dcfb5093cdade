import type { GlobalBeforeOperationHook } from 'payload'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * The practice's settings are one row that Payload reads and writes back whole: one writer after the other.
 */
export const lockPractice: GlobalBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'update') {
    await rowsOf(await transactionOf(req), sql`select 1 from practice for no key update`)
  }
  return args
}
