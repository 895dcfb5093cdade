import type { Endpoint } from 'payload'
import type { AuthCollection } from '@/domain/identity/roles'
import { privately, readOwnDocument } from '@/server/identityAnswers'
import { sessionOf } from '@/server/whoAsks'

/**
 * `GET /api/{users,clients}/me`.
 * 200 `{ user, exp, collection, strategy }`, or `{ user: null }` for anyone else; `exp` = epoch seconds when
 * the session ends if nothing more is asked.
 */
export function me(collection: AuthCollection): Endpoint {
  return {
    path: '/me',
    method: 'get',
    handler: async (req) => {
      const session = await sessionOf(req.payload, collection, req.headers)
      if (!session) return privately({ user: null, message: 'Account' })
      req.user = session.person
      const user = await readOwnDocument(req, collection, String(session.person.id))
      const exp = Math.floor(session.endsAt / 1000)
      return privately({ user, exp, collection, strategy: `${collection}-session`, message: 'Account' })
    },
  }
}
