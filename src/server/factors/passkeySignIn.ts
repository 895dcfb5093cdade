import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Payload } from 'payload'
import type * as z from 'zod'
import type { loginBody } from '@/contracts/secondFactor'
import { DomainError } from '@/domain/errors'
import type { AuthCollection } from '@/domain/identity/roles'
import { nowMillis } from '@/server/clock'
import { issueChallenge, spendChallenge } from '@/server/factors/challenges'
import { partyOrRefuse } from '@/server/factors/relyingParty'
import { type From, letIn } from '@/server/letIn'
import { limit } from '@/server/rateLimits'
import { recordAudit } from '@/server/recordAudit'
import { isToken } from '@/server/sessionCookies'
import { nameOf, type Owner, ownerColumn } from '@/server/sessions'
import { poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import type { Visitor } from '@/server/visitorOf'

type Signed = NonNullable<z.output<typeof loginBody>['passkey']>
type Known = { id: string; owner: string; publicKey: string; signCount: number }

/** What a browser asks its devices for; it names nobody, and is the same for everybody. */
export async function passkeyToSignIn(payload: Payload, visitor: Visitor) {
  const party = partyOrRefuse()
  await limit(payload, 'token-ip', visitor.prefix)
  const challenge = await issueChallenge(poolOf(payload), { purpose: 'passkey_sign_in' })
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
  })
}

/**
 * A sign-in by a passkey alone: the device has it, and its owner unlocked the device. What a browser sends is
 * good once, for the challenge that was asked. @throws DomainError not_signed_in for whatever is wrong
 */
export async function signInByPasskey(
  payload: Payload,
  collection: AuthCollection,
  { passkey, from }: { passkey: Signed; from: From },
) {
  await limit(payload, 'login-ip', from.visitor.prefix)
  const known = await readPasskey(poolOf(payload), collection, passkey.id)
  const right = known && (await verified(passkey, known, collection))
  const owner: Owner = { collection, id: known?.owner ?? '' }
  const session = right
    ? await sqlTransaction(payload, async (tx) => {
        if (!(await useUp(tx, known, right))) return null
        return letIn(tx, owner, from)
      })
    : null
  const who = known ? nameOf(owner) : null
  if (session && who) {
    await recordAudit(payload, { action: 'sign_in', actor: who, subject: who, facts: { by: 'passkey' } })
    return { id: owner.id, session }
  }
  await recordAudit(payload, { action: 'sign_in_refused', actor: 'visitor', subject: who })
  throw new DomainError('not_signed_in', 'This passkey does not open an account here.')
}

/** The passkey of somebody of this side who may sign in. */
async function readPasskey(runner: SqlRunner, collection: AuthCollection, id: string) {
  const open =
    collection === 'users'
      ? sql`p.disabled is not true`
      : sql`p.verified_at is not null and p.erased_at is null`
  const [row] = await rowsOf<Known>(
    runner,
    sql`select f.id::text as id, p.id::text as owner, f.public_key as "publicKey", f.sign_count::float8 as "signCount"
        from second_factors f join ${sql.identifier(collection)} p on p.id = f.${ownerColumn(collection)}
        where f.kind = 'passkey' and f.credential_id = ${id} and ${open}`,
  )
  return row ?? null
}

type Right = { challenge: string; signCount: number }

async function verified(passkey: Signed, known: Known, collection: AuthCollection): Promise<Right | null> {
  const party = partyOrRefuse()
  const { userHandle, ...response } = passkey.response
  const named = userHandle ? Buffer.from(userHandle, 'base64url').toString() : null
  if (named !== null && named !== nameOf({ collection, id: known.owner })) return null
  let challenge = ''
  try {
    const { verified: isRight, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...passkey, response, clientExtensionResults: {} },
      expectedChallenge: (sent) => {
        challenge = sent
        return isToken(sent)
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
        counter: known.signCount,
      },
    })
    return isRight ? { challenge, signCount: authenticationInfo.newCounter } : null
  } catch {
    // Whatever is wrong with it, in whichever of its forms: it is answered alike.
    return null
  }
}

/** Of two who come with the same signature, one is answered true. */
async function useUp(tx: SqlRunner, { id }: Known, { challenge, signCount }: Right): Promise<boolean> {
  if (!(await spendChallenge(tx, { purpose: 'passkey_sign_in', token: challenge }))) return false
  const used = await rowsOf(
    tx,
    sql`update second_factors set sign_count = ${signCount}::bigint,
          last_used_at = to_timestamp(${nowMillis()} / 1000)
        where id = ${id} and (sign_count < ${signCount}::bigint or (sign_count = 0 and ${signCount}::bigint = 0))
        returning id`,
  )
  return used.length === 1
}
