import type { Endpoint } from 'payload'
import { loginBody } from '@/contracts/identity'
import type { AuthCollection } from '@/domain/identity/roles'
import { bodyOf } from '@/server/bodyOf'
import { answerSignedIn, readOwnDocument } from '@/server/identityAnswers'
import { signIn } from '@/server/signIn'
import { visitorOf } from '@/server/visitorOf'
import { becoming, sessionOf } from '@/server/whoAsks'

/**
 * `POST /api/{users,clients}/login`: email, password.
 * 200 `{ message, user, exp }` and the session cookie; 401 not_signed_in, the same for an unknown address, a
 * wrong password, a lock and an account that is not open; 422 invalid_input; 429 rate_limited.
 */
export function login(collection: AuthCollection): Endpoint {
  return {
    path: '/login',
    method: 'post',
    handler: async (req) => {
      const entered = await bodyOf(req, loginBody)
      const held = await sessionOf(req.payload, collection, req.headers)
      const from = { visitor: visitorOf(req.headers), replacing: held?.id }
      const { id, session } = await signIn(req.payload, collection, entered, from)
      await becoming(req, collection, session.token)
      const user = await readOwnDocument(req, collection, id)
      return answerSignedIn({ message: 'Authentication Passed', user, session, collection })
    },
  }
}
