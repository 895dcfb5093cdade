import type { Endpoint } from 'payload'
import type * as z from 'zod'
import { loginBody } from '@/contracts/secondFactor'
import type { AuthCollection } from '@/domain/identity/roles'
import { bodyOf } from '@/server/bodyOf'
import { passkeyToSignIn, signInByPasskey } from '@/server/factors/passkeySignIn'
import { answerSignedIn, answerStep, privately, readOwnDocument } from '@/server/identityAnswers'
import type { Entered } from '@/server/proveSignIn'
import { stepTokenOf } from '@/server/sessionCookies'
import { signIn } from '@/server/signIn'
import { visitorOf } from '@/server/visitorOf'
import { becoming, enrollingSessionOf } from '@/server/whoAsks'

/**
 * `POST /api/{users,clients}/login`: email and password, with `totp` or `recovery` where there is a second
 * factor; or that code alone, in the browser that was asked for it; or `passkey`.
 * 200 `{ message, user, exp }` and the session cookie; `user` is null for whoever must first set a second
 * factor up. 401 not_signed_in, the same for an unknown address, a wrong password or code, a lock and an
 * account that is not open; with the field `totp` where the password was right and the code is missing. 422
 * invalid_input; 429 rate_limited.
 */
export function login(collection: AuthCollection): Endpoint {
  return {
    path: '/login',
    method: 'post',
    handler: async (req) => {
      const entered = await bodyOf(req, loginBody)
      const held = await enrollingSessionOf(req.payload, collection, req.headers)
      const from = { visitor: visitorOf(req.headers), replacing: held?.id }
      const { passkey } = entered
      const entry = passkey
        ? await signInByPasskey(req.payload, collection, { passkey, from })
        : await signIn(
            req.payload,
            collection,
            enteredBy(entered, stepTokenOf(req.headers, collection)),
            from,
          )
      if ('step' in entry) return answerStep(collection, entry.step)
      const { id, session } = entry
      const isIn = await becoming(req, collection, session.token)
      const user = isIn ? await readOwnDocument(req, collection, id) : null
      const message = isIn ? 'Authentication Passed' : 'Set up a second factor.'
      return answerSignedIn({ message, user, session, collection, headers: req.headers })
    },
  }
}

/** `POST /api/{users,clients}/passkey-options` -> `{ options }`, the same for everybody. 429 rate_limited. */
export const passkeyOptions: Endpoint = {
  path: '/passkey-options',
  method: 'post',
  handler: async ({ payload, headers }) =>
    privately({ options: await passkeyToSignIn(payload, visitorOf(headers)) }),
}

function enteredBy(body: z.output<typeof loginBody>, step: string | null): Entered {
  const { email, password, totp, recovery } = body
  const typed = totp ? { totp } : recovery ? { recovery } : undefined
  if (typed && email === undefined && password === undefined) return { step, typed }
  return { email: email ?? '', password: password ?? '', ...(typed ? { typed } : {}) }
}
