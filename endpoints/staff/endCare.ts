import type { Endpoint, PayloadRequest } from 'payload'
import { endCare as contract } from '@/contracts/care'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { bodyOf } from '@/server/bodyOf'
import { retrying } from '@/server/retrying'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { staffOf } from '@/server/whoAsks'

/**
 * `POST /api/staff/clients/:id/care-end`: the client is this therapist's own no longer; the sessions they had
 * stay. 200 `{ ended }`, false where it had ended before; 401; 403; 404 for a client or therapist who is not
 * there; 409 too_early while a session of the two is still booked; 422.
 */
export const endCare: Endpoint = {
  path: '/staff/clients/:id/care-end',
  method: 'post',
  handler: async (req) => {
    await staffOf(req, 'owner', 'staff')
    const { therapist } = await bodyOf(req, contract)
    const { client, careEnd } = await find(req, String(req.routeParams?.id ?? ''), therapist)
    const ended = await retrying(req, { careEnd }, async (fresh) => {
      await req.payload.update({ collection: 'clients', id: client, data: {}, req: fresh, depth: 0 })
      return fresh.context.careEnded === true
    })
    return Response.json({ ended })
  },
}

async function find(req: PayloadRequest, client: string, therapist: string) {
  const [found] = isUuid(client)
    ? await rowsOf<{ client: string; careEnd: string }>(
        poolOf(req.payload),
        sql`select c.id as client, t.id as "careEnd" from clients c, therapists t
            where c.id = ${client}::uuid and t.slug = ${therapist}`,
      )
    : []
  if (!found) throw new DomainError('not_found', 'There is no such client, or no such therapist.')
  return found
}
