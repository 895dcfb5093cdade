import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'
import { clientOf, staffOf } from '@/server/whoAsks'

/** The id in the path, of a series of the signed-in client. @throws DomainError not_signed_in, not_found */
export async function ownSeries(req: PayloadRequest): Promise<string> {
  const client = await clientOf(req)
  return findSeries(req, sql`client_id = ${client.id}::uuid`)
}

/** The id in the path, for staff and owners. @throws DomainError not_signed_in, not_allowed, not_found */
export async function officeSeries(req: PayloadRequest): Promise<string> {
  await staffOf(req, 'owner', 'staff')
  return findSeries(req, sql`true`)
}

async function findSeries(req: PayloadRequest, which: Statement): Promise<string> {
  const id = String(req.routeParams?.id ?? '')
  const [found] = isUuid(id)
    ? await rowsOf<{ id: string }>(
        poolOf(req.payload),
        sql`select id from series where id = ${id}::uuid and ${which}`,
      )
    : []
  if (!found) throw new DomainError('not_found', 'There is no such series.')
  return found.id
}
