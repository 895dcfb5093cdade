import type { Endpoint } from 'payload'
import { resetPasswordBody } from '@/contracts/identity'
import type { AuthCollection } from '@/domain/identity/roles'
import { bodyOf } from '@/server/bodyOf'
import { answerSignedIn, readOwnDocument } from '@/server/identityAnswers'
import { redeemReset } from '@/server/redeemReset'
import { visitorOf } from '@/server/visitorOf'
import { becoming } from '@/server/whoAsks'

/**
 * `POST /api/{users,clients}/reset-password`: token, password. Ends every session and signs in.
 * 200 `{ message, user, exp, next? }` and the session cookie; 403 not_allowed for a used, expired or unknown
 * token; 422 invalid_input (the token stays good); 429 rate_limited.
 */
export function resetPassword(collection: AuthCollection): Endpoint {
  return {
    path: '/reset-password',
    method: 'post',
    handler: async (req) => {
      const { token, password } = await bodyOf(req, resetPasswordBody)
      const visitor = visitorOf(req.headers)
      const { id, session, next } = await redeemReset(req.payload, { collection, token, password, visitor })
      await becoming(req, collection, session.token)
      const user = await readOwnDocument(req, collection, id)
      return answerSignedIn({ message: 'Password reset successfully.', user, session, collection, next })
    },
  }
}
