import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { staffOf } from '@/server/whoAsks'

/**
 * The id in the path, of a row of `table`, for staff and owners.
 * @throws DomainError not_signed_in, not_allowed, not_found
 */
export async function officeDocument(
  req: PayloadRequest,
  table: 'enquiries' | 'payments' | 'plans' | 'tasks',
): Promise<string> {
  await staffOf(req, 'owner', 'staff')
  const id = String(req.routeParams?.id ?? '').toLowerCase()
  const found = isUuid(id)
    ? await rowsOf(poolOf(req.payload), sql`select 1 from ${sql.identifier(table)} where id = ${id}::uuid`)
    : []
  if (found.length === 0) throw new DomainError('not_found', 'There is nothing here.')
  return id
}
