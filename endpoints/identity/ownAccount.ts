import type { Endpoint, PayloadRequest } from 'payload'
import { changePasswordBody } from '@/contracts/identity'
import { DomainError } from '@/domain/errors'
import type { AuthCollection } from '@/domain/identity/roles'
import { bodyOf } from '@/server/bodyOf'
import { changePassword } from '@/server/changePassword'
import { privately } from '@/server/identityAnswers'
import { listSessions } from '@/server/listSessions'
import { recordAudit } from '@/server/recordAudit'
import { endSessions, nameOf } from '@/server/sessions'
import { poolOf } from '@/server/sql'
import { sessionOf } from '@/server/whoAsks'

const PREFIX: Record<AuthCollection, string> = { users: '/staff', clients: '/portal' }

/**
 * What a signed-in person does with the own account, under `/api/portal` and `/api/staff`:
 * `POST …/password` (current, password) -> `{ changed: true }`, every other session ends ·
 * `GET …/sessions` -> `{ items }` · `DELETE …/sessions/:id` · `DELETE …/sessions`: all but the present one ->
 * `{ ended }`. 401 not_signed_in; 404 not_found for a session that is not one's own or has ended; 422
 * invalid_input; 429 rate_limited.
 */
export function ownAccount(collection: AuthCollection): Endpoint[] {
  const path = PREFIX[collection]
  return [
    { path: `${path}/password`, method: 'post', handler: (req) => change(req, collection) },
    { path: `${path}/sessions`, method: 'get', handler: (req) => list(req, collection) },
    { path: `${path}/sessions/:id`, method: 'delete', handler: (req) => revoke(req, collection) },
    { path: `${path}/sessions`, method: 'delete', handler: (req) => revoke(req, collection) },
  ]
}

async function change(req: PayloadRequest, collection: AuthCollection) {
  const session = await ownSession(req, collection)
  const { current, password } = await bodyOf(req, changePasswordBody)
  await changePassword(req.payload, { session, current, password })
  return privately({ changed: true })
}

async function list(req: PayloadRequest, collection: AuthCollection) {
  return privately({ items: await listSessions(req.payload, await ownSession(req, collection)) })
}

async function revoke(req: PayloadRequest, collection: AuthCollection) {
  const session = await ownSession(req, collection)
  const owner = { collection, id: String(session.person.id) }
  const only = req.routeParams?.id
  const which = only === undefined ? { except: session.id } : { only: String(only) }
  const ended = await endSessions(poolOf(req.payload), owner, which)
  if (only !== undefined && ended === 0) throw new DomainError('not_found', 'There is no such session.')
  await recordAudit(req.payload, {
    action: 'session_revoked',
    actor: nameOf(owner),
    subject: nameOf(owner),
    facts: { ended },
  })
  return privately({ ended })
}

async function ownSession(req: PayloadRequest, collection: AuthCollection) {
  const session = await sessionOf(req.payload, collection, req.headers)
  if (!session) throw new DomainError('not_signed_in', 'Please sign in.')
  return session
}
