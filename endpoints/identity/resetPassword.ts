import type { Endpoint } from 'payload'
import { resetPasswordBody } from '@/contracts/identity'
import type { AuthCollection } from '@/domain/identity/roles'
import { bodyOf } from '@/server/bodyOf'
import { answerSignedIn, privately, readOwnDocument } from '@/server/identityAnswers'
import { redeemReset } from '@/server/redeemReset'
import { visitorOf } from '@/server/visitorOf'
import { becoming } from '@/server/whoAsks'

/**
 * `POST /api/{users,clients}/reset-password`: token, password. Ends every session and signs in.
 * 200 `{ message, user, exp, next? }` and the session cookie; for whoever has a second factor `{ message,
 * user: null, next? }` and no cookie: the link alone lets nobody in; 403 not_allowed for a used, expired or
 * unknown token; 422 invalid_input (the token stays good); 429 rate_limited.
 */
export function resetPassword(collection: AuthCollection): Endpoint {
  return {
    path: '/reset-password',
    method: 'post',
    handler: async (req) => {
      const { token, password } = await bodyOf(req, resetPasswordBody)
      const visitor = visitorOf(req.headers)
      const { id, session, next } = await redeemReset(req.payload, { collection, token, password, visitor })
      const message = 'Password reset successfully.'
      if (!session) return privately({ message, user: null, ...(next ? { next } : {}) })
      const isIn = await becoming(req, collection, session.token)
      const user = isIn ? await readOwnDocument(req, collection, id) : null
      return answerSignedIn({ message, user, session, collection, next, headers: req.headers })
    },
  }
}
