import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type * as z from 'zod'
import type { addPasskey as addPasskeyBody } from '@/contracts/secondFactor'
import { DomainError } from '@/domain/errors'
import { PASSKEYS_MAX } from '@/domain/identity/secondFactor'
import { nowMillis } from '@/server/clock'
import { issueChallenge, spendChallenge } from '@/server/factors/challenges'
import { changeFactors, ownerOf, refuseStale } from '@/server/factors/changingFactors'
import { firstRecoveryCodes } from '@/server/factors/recoveryCodes'
import { partyOrRefuse } from '@/server/factors/relyingParty'
import { practiceName } from '@/server/practiceName'
import { limit } from '@/server/rateLimits'
import type { LiveSession } from '@/server/readSession'
import { isToken } from '@/server/sessionCookies'
import { nameOf, type Owner, ownerColumn } from '@/server/sessions'
import { poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'

type Sent = z.output<typeof addPasskeyBody>

/**
 * What the browser asks a device for: a passkey that names its owner by itself, and that its owner unlocks.
 * @throws DomainError invalid_input beside `current`; too_large for one too many
 */
export async function passkeyToAdd(payload: Payload, session: LiveSession, current?: string) {
  const party = partyOrRefuse()
  await refuseStale(payload, session, current)
  const owner = ownerOf(session)
  const known = await readIds(poolOf(payload), owner)
  if (known.length >= PASSKEYS_MAX)
    throw new DomainError('too_large', 'You have as many passkeys as fit here.')
  const challenge = await issueChallenge(poolOf(payload), {
    purpose: 'passkey_add',
    owner,
    session: session.id,
  })
  return generateRegistrationOptions({
    rpName: await practiceName(payload),
    rpID: party.id,
    userName: String(session.person.email),
    userID: new Uint8Array(Buffer.from(nameOf(owner))),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/**
 * Adds the passkey that a device has made for the challenge of this very session, once.
 * @returns recovery codes, where this is the first factor
 * @throws DomainError invalid_input beside `passkey`
 */
export async function addPasskey(payload: Payload, session: LiveSession, { name, passkey }: Sent) {
  const owner = ownerOf(session)
  await limit(payload, 'factor', nameOf(owner))
  const { credential, challenge } = await verified(passkey)
  return changeFactors(payload, {
    session,
    action: 'second_factor_added',
    work: async (tx) => {
      const answered = { purpose: 'passkey_add', token: challenge, owner, session: session.id } as const
      if (!(await spendChallenge(tx, answered))) throw refused()
      const now = sql`to_timestamp(${nowMillis()} / 1000)`
      const publicKey = Buffer.from(credential.publicKey).toString('base64url')
      const added = await rowsOf(
        tx,
        sql`insert into second_factors (id, ${ownerColumn(owner.collection)}, kind, name, credential_id, public_key,
                                        sign_count, confirmed_at, created_at, updated_at)
            select ${uuidv7()}::uuid, ${owner.id}::uuid, 'passkey', ${name ?? null}, ${credential.id},
                   ${publicKey}, ${credential.counter}::bigint, ${now}, ${now}, ${now}
            where (select count(*) from second_factors where ${ownerColumn(owner.collection)} = ${owner.id}
              and kind = 'passkey') < ${PASSKEYS_MAX}
            on conflict (credential_id) do nothing returning id`,
      )
      if (added.length === 0) throw refused()
      return firstRecoveryCodes(tx, owner)
    },
  })
}

/** What a device made, if it was made for this site and its owner unlocked the device for it. */
async function verified(passkey: Sent['passkey']) {
  const party = partyOrRefuse()
  let challenge = ''
  try {
    const { verified: isRight, registrationInfo } = await verifyRegistrationResponse({
      response: { ...passkey, clientExtensionResults: {} },
      expectedChallenge: (sent) => {
        challenge = sent
        return isToken(sent)
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (isRight && registrationInfo) return { credential: registrationInfo.credential, challenge }
  } catch {
    // Whatever is wrong with it, in whichever of its forms: it is answered alike.
  }
  throw refused()
}

async function readIds(runner: SqlRunner, owner: Owner): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    runner,
    sql`select credential_id as id from second_factors
        where ${ownerColumn(owner.collection)} = ${owner.id} and kind = 'passkey'`,
  )
  return rows.map(({ id }) => id)
}

function refused(): DomainError {
  const message = 'This passkey was not added. Begin again.'
  return new DomainError('invalid_input', message, { fields: [{ path: 'passkey', message }] })
}
