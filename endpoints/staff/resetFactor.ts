import type { Endpoint } from 'payload'
import { changeFactor } from '@/contracts/secondFactor'
import { DomainError } from '@/domain/errors'
import type { AuthCollection } from '@/domain/identity/roles'
import { bodyOf } from '@/server/bodyOf'
import { refuseStale } from '@/server/factors/changingFactors'
import { resetFactors } from '@/server/factors/removeFactor'
import { privately } from '@/server/identityAnswers'
import { isSomebody } from '@/server/isSomebody'
import { sessionOf, staffOf } from '@/server/whoAsks'

/**
 * `POST /api/staff/{users,clients}/:id/second-factor-reset`: current? -> `{ removed }`. An owner takes the
 * second factors of somebody away who has lost them: that person's sessions end, and a mail says so.
 * 403 not_allowed for anybody else, and for one's own; 404 not_found; 422 invalid_input.
 */
export function resetFactor(collection: AuthCollection): Endpoint {
  return {
    path: `/staff/${collection}/:id/second-factor-reset`,
    method: 'post',
    handler: async (req) => {
      const asker = await staffOf(req, 'owner')
      const owner = { collection, id: String(req.routeParams?.id) }
      if (!(await isSomebody(req.payload, owner))) throw new DomainError('not_found', 'There is nobody here.')
      if (collection === 'users' && owner.id === asker.id)
        throw new DomainError('not_allowed', 'Your own you change on your account page.')
      const { current } = await bodyOf(req, changeFactor)
      const session = await sessionOf(req.payload, 'users', req.headers)
      if (!session) throw new DomainError('not_signed_in', 'Please sign in.')
      await refuseStale(req.payload, session, current)
      return privately({ removed: await resetFactors(req.payload, owner, `user:${asker.id}`) })
    },
  }
}
