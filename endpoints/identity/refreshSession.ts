import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import type { AuthCollection } from '@/domain/identity/roles'
import { privately, readOwnDocument } from '@/server/identityAnswers'
import { touchSession } from '@/server/readSession'
import { sessionOf } from '@/server/whoAsks'

/**
 * `POST /api/{users,clients}/refresh-token`: counts as a visit, so that the idle time begins anew.
 * 200 `{ message, user, exp }`; 401 not_signed_in. No new token: the session keeps its longest end.
 */
export function refreshSession(collection: AuthCollection): Endpoint {
  return {
    path: '/refresh-token',
    method: 'post',
    handler: async (req) => {
      const session = await sessionOf(req.payload, collection, req.headers)
      if (!session) throw new DomainError('not_signed_in', 'Please sign in.')
      req.user = session.person
      const endsAt = await touchSession(req.payload, session)
      const user = await readOwnDocument(req, collection, String(session.person.id))
      return privately({ message: 'Token refresh successful', user, exp: Math.floor(endsAt / 1000) })
    },
  }
}
