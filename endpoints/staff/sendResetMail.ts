import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import { sendResetTo } from '@/server/askForReset'
import { privately } from '@/server/identityAnswers'
import { staffOf } from '@/server/whoAsks'

/**
 * `POST /api/staff/clients/:id/reset-mail`: mails the client a link to choose a new password; staff never see
 * or choose one. 202 `{ message }`; 401 not_signed_in; 403 not_allowed; 404 not_found;
 * 409 too_early for three days after the address was changed; 429 rate_limited.
 */
export const sendResetMail: Endpoint = {
  path: '/staff/clients/:id/reset-mail',
  method: 'post',
  handler: async (req) => {
    const staff = await staffOf(req, 'owner', 'staff')
    const sent = await sendResetTo(req.payload, {
      client: String(req.routeParams?.id ?? ''),
      by: `user:${staff.id}`,
    })
    if (!sent) throw new DomainError('not_found', 'There is no such client.')
    return privately({ message: 'The mail is on its way.' }, { status: 202 })
  },
}
