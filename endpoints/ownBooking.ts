import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { hasRole } from '@/domain/identity/roles'
import { isUuid } from '@/domain/isUuid'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'
import { clientOf, staffOf } from '@/server/whoAsks'

/** The id in the path, of a booking of the signed-in client. @throws DomainError not_signed_in, not_found */
export async function ownBooking(req: PayloadRequest): Promise<string> {
  const client = await clientOf(req)
  return await findBooking(req, sql`b.client_id = ${client.id}::uuid`)
}

/**
 * The id in the path, of a booking that the signed-in user may end or move: any for staff, the own ones for a
 * therapist. @throws DomainError not_signed_in, not_allowed, not_found
 */
export async function staffBooking(req: PayloadRequest): Promise<string> {
  const user = await staffOf(req, 'owner', 'staff', 'therapist')
  if (isOffice(user)) return await findBooking(req, sql`true`)
  return await findBooking(req, ofTherapist(user))
}

/**
 * The id in the path, of a booking in which the signed-in user is the therapist; nobody else of the practice
 * has a part in it. @throws DomainError not_signed_in, not_allowed, not_found
 */
export async function therapistsBooking(req: PayloadRequest): Promise<string> {
  return await findBooking(req, ofTherapist(await staffOf(req, 'therapist')))
}

/** Whether this user sees the whole practice, not own work alone. */
export function isOffice(user: PayloadRequest['user']): boolean {
  return hasRole(user, 'owner', 'staff')
}

function ofTherapist({ id }: { id: string }): Statement {
  return sql`b.therapist_id in (select id from therapists where user_id = ${id}::uuid)`
}

async function findBooking(req: PayloadRequest, which: Statement): Promise<string> {
  const id = String(req.routeParams?.id ?? '')
  const found = isUuid(id)
    ? await rowsOf<{ id: string }>(
        poolOf(req.payload),
        sql`select b.id from bookings b where b.id = ${id}::uuid and b.status <> 'reserved' and ${which}`,
      )
    : []
  // Somebody else's id and an id that nobody has are answered alike.
  if (!found[0]) throw new DomainError('not_found', 'There is no such session.')
  return found[0].id
}
