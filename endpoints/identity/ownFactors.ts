import type { Endpoint } from 'payload'
import { changeFactor, confirmTotp as confirmBody } from '@/contracts/secondFactor'
import { DomainError } from '@/domain/errors'
import type { AuthCollection } from '@/domain/identity/roles'
import { type At, passkeyDoors, type Work } from '@/endpoints/identity/passkeyDoors'
import { bodyOf } from '@/server/bodyOf'
import { beginTotp, confirmTotp, showBegunTotp } from '@/server/factors/enrolTotp'
import { readFactorState } from '@/server/factors/readFactorState'
import { removeFactor } from '@/server/factors/removeFactor'
import { privately } from '@/server/identityAnswers'
import { enrollingSessionOf } from '@/server/whoAsks'

const PREFIX: Record<AuthCollection, string> = { users: '/staff', clients: '/portal' }

/**
 * One's own second factors, under `/api/portal/second-factor` and `/api/staff/second-factor`
 * (docs/contract.md). These alone let somebody in who must have one and has none yet. 401 not_signed_in; 404
 * not_found; 409 locked; 422 invalid_input, beside `current` where the password is wanted; 429 rate_limited.
 */
export function ownFactors(collection: AuthCollection): Endpoint[] {
  const at = (method: 'get' | 'post', path: string, work: Work): Endpoint => ({
    path: `${PREFIX[collection]}/second-factor${path}`,
    method,
    handler: async (req) => {
      const session = await enrollingSessionOf(req.payload, collection, req.headers)
      if (!session) throw new DomainError('not_signed_in', 'Please sign in.')
      return work(session, req)
    },
  })
  return [...appDoors(at), ...passkeyDoors(at)]
}

function appDoors(at: At): Endpoint[] {
  return [
    at('get', '', async (session, { payload }) => privately(await readFactorState(payload, session))),
    at('get', '/totp', async (session, { payload }) =>
      privately({ begun: await showBegunTotp(payload, session) }),
    ),
    at('post', '/totp', async (session, req) => {
      const { current } = await bodyOf(req, changeFactor)
      return privately({ begun: await beginTotp(req.payload, session, current) }, { status: 201 })
    }),
    at('post', '/totp/confirmation', async (session, req) => {
      const { code } = await bodyOf(req, confirmBody)
      return privately({ recoveryCodes: await confirmTotp(req.payload, session, code) })
    }),
    at('post', '/totp/removal', async (session, req) => {
      const { current } = await bodyOf(req, changeFactor)
      await removeFactor(req.payload, session, { which: { kind: 'totp' }, current })
      return privately({ message: 'The app is not asked for any more.' })
    }),
  ]
}
