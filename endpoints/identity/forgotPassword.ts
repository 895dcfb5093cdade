import type { Endpoint } from 'payload'
import { forgotPasswordBody } from '@/contracts/identity'
import type { AuthCollection } from '@/domain/identity/roles'
import { askForReset } from '@/server/askForReset'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { visitorOf } from '@/server/visitorOf'

/**
 * `POST /api/{users,clients}/forgot-password`: email.
 * 200 `{ message: 'Success' }`, known address or not; 422 invalid_input; 429 rate_limited.
 */
export function forgotPassword(collection: AuthCollection): Endpoint {
  return {
    path: '/forgot-password',
    method: 'post',
    handler: async (req) => {
      const { email } = await bodyOf(req, forgotPasswordBody)
      await askForReset(req.payload, { collection, email, visitor: visitorOf(req.headers) })
      return privately({ message: 'Success' })
    },
  }
}
