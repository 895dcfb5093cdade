import type { Endpoint } from 'payload'
import { privately } from '@/server/identityAnswers'
import { verifyAddress } from '@/server/verifyAddress'
import { visitorOf } from '@/server/visitorOf'

/**
 * `POST /api/clients/verify/:token`. A GET of the mailed link consumes nothing: its page has a button.
 * 200 `{ message, next }`; 403 not_allowed for a used, expired or unknown token; 429 rate_limited.
 */
export const verifyEmail: Endpoint = {
  path: '/verify/:token',
  method: 'post',
  handler: async ({ payload, headers, routeParams }) => {
    const next = await verifyAddress(payload, String(routeParams?.token ?? ''), visitorOf(headers))
    return privately({ message: 'Email verified successfully.', next })
  },
}
