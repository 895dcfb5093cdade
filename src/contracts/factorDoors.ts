import * as z from 'zod'
import { message } from './answers'
import { type Door, door } from './door'
import * as factor from './secondFactor'

const { addPasskey, begunTotp, changeFactor, confirmTotp, factorState, newCodes, passkeyOptions } = factor
const change = { body: changeFactor }
const removal = { body: changeFactor, refusals: [404, 409] }
const removed = z.object({ removed: z.int() })

/** One's own second factors, at each side. */
function ownFactors(one: Door['audience'], own: string): Door[] {
  const path = `/${own}/second-factor`
  const setUp = { body: confirmTotp, refusals: [404] }
  return [
    door(one, `get ${path}`, 'Own second factors', [200, factorState]),
    door(one, `post ${path}/totp`, 'Begin to set an app up', [201, begunTotp], change),
    door(one, `get ${path}/totp`, 'What was begun in this session', [200, begunTotp], { refusals: [404] }),
    door(one, `post ${path}/totp/confirmation`, 'Confirm it by a code', [200, newCodes], setUp),
    door(one, `post ${path}/totp/removal`, 'Remove the app', [200, message], removal),
    door(one, `post ${path}/passkeys/options`, 'What a passkey is made of', [200, passkeyOptions], {
      ...change,
      refusals: [403, 413],
    }),
    door(one, `post ${path}/passkeys`, 'Add a passkey', [201, newCodes], {
      body: addPasskey,
      refusals: [403],
    }),
    door(one, `post ${path}/passkeys/:id/removal`, 'Remove a passkey', [200, message], removal),
    door(one, `post ${path}/recovery-codes`, 'Ten new recovery codes', [200, newCodes], {
      ...change,
      refusals: [404],
    }),
  ]
}

const reset = { body: changeFactor, refusals: [403, 404] }
const asked = { refusals: [403] }

/** Second factors: one's own, those of who has lost theirs, and the sign-in by a passkey. */
export const FACTORS: Door[] = [
  door('anyone', 'post /clients/passkey-options', 'Begin a sign-in by passkey', [200, passkeyOptions], asked),
  door('anyone', 'post /users/passkey-options', 'Begin a sign-in by passkey', [200, passkeyOptions], asked),
  ...ownFactors('client', 'portal'),
  ...ownFactors('user', 'staff'),
  door('user', 'post /staff/users/:id/second-factor-reset', 'For who has lost theirs', [200, removed], reset),
  door('user', 'post /staff/clients/:id/second-factor-reset', 'The same', [200, removed], reset),
]
