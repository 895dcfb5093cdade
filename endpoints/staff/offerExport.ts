import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import { privately } from '@/server/identityAnswers'
import { actorOf } from '@/server/recordAudit'
import { offerExport as offer } from '@/server/records/recordExports'
import { staffOf } from '@/server/whoAsks'

/**
 * `POST /api/staff/clients/:id/export`: has a copy of the client's record made ready, which the client alone
 * takes, in the portal. 202 `{ message }`; 401; 403; 404.
 */
export const offerExport: Endpoint = {
  path: '/staff/clients/:id/export',
  method: 'post',
  handler: async (req) => {
    await staffOf(req, 'owner', 'staff')
    const offered = await offer(req.payload, String(req.routeParams?.id ?? ''), actorOf(req))
    if (!offered) throw new DomainError('not_found', 'There is no such client.')
    return privately({ message: 'The client finds it in the settings of the portal.' }, { status: 202 })
  },
}
