import type { Endpoint } from 'payload'
import type { AuthCollection } from '@/domain/identity/roles'
import { answerSignedOut } from '@/server/identityAnswers'
import { recordAudit } from '@/server/recordAudit'
import { endSession, nameOf } from '@/server/sessions'
import { poolOf } from '@/server/sql'
import { enrollingSessionOf } from '@/server/whoAsks'

/**
 * `POST /api/{users,clients}/logout`: ends the session on the server too.
 * 200 `{ message }`, whether or not there was one; the cookie is cleared.
 */
export function logout(collection: AuthCollection): Endpoint {
  return {
    path: '/logout',
    method: 'post',
    handler: async ({ payload, headers }) => {
      const session = await enrollingSessionOf(payload, collection, headers)
      if (session) {
        await endSession(poolOf(payload), session.id)
        const who = nameOf({ collection, id: String(session.person.id) })
        await recordAudit(payload, { action: 'sign_out', actor: who, subject: who })
      }
      return answerSignedOut(collection)
    },
  }
}
