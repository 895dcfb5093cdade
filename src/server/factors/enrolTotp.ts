import type { Payload } from 'payload'
import { encode } from 'uqr'
import { v7 as uuidv7 } from 'uuid'
import type { BegunTotp } from '@/contracts/secondFactor'
import type { EncryptionService } from '@/domain/encryption/EncryptionService'
import { DomainError } from '@/domain/errors'
import { ENROLMENT_MINUTES } from '@/domain/identity/secondFactor'
import { nowMillis } from '@/server/clock'
import { encryptionOf, encryptionOver } from '@/server/encryption/encryption'
import { factorContext } from '@/server/encryption/places'
import { changeFactors, lockFactors, ownerOf, refuseStale } from '@/server/factors/changingFactors'
import { firstRecoveryCodes } from '@/server/factors/recoveryCodes'
import { newTotpSecret, stepOfCode, totpUri } from '@/server/factors/totp'
import { practiceName } from '@/server/practiceName'
import { limit } from '@/server/rateLimits'
import type { LiveSession } from '@/server/readSession'
import { nameOf, ownerColumn } from '@/server/sessions'
import { poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Begun = { id: string; sealed: string; now: number }

const now = () => sql`to_timestamp(${nowMillis()} / 1000)`

/**
 * Begins the enrolment of an app in place of any that was begun before; it proves nothing until it is
 * confirmed. @throws DomainError invalid_input beside `current`
 */
export async function beginTotp(
  payload: Payload,
  session: LiveSession,
  current?: string,
): Promise<BegunTotp> {
  await refuseStale(payload, session, current)
  const owner = ownerOf(session)
  const column = ownerColumn(owner.collection)
  const [id, secret] = [uuidv7(), newTotpSecret()]
  await sqlTransaction(payload, async (tx) => {
    await lockFactors(tx, owner)
    await tx.execute(sql`
      delete from second_factors where ${column} = ${owner.id} and kind = 'totp' and confirmed_at is null`)
    const sealed = await encryptionOver(payload, tx).seal(secret, factorContext(id, nameOf(owner)))
    await tx.execute(sql`
      insert into second_factors (id, ${column}, kind, secret_sealed, begun_in, created_at, updated_at)
      values (${id}, ${owner.id}, 'totp', ${sealed}, ${session.id}, ${now()}, ${now()})`)
  })
  return shown(payload, session, secret)
}

/** The enrolment that this very session has begun. @throws DomainError not_found for none */
export async function showBegunTotp(payload: Payload, session: LiveSession): Promise<BegunTotp> {
  const begun = await readBegun(poolOf(payload), session)
  if (!begun) throw gone()
  return shown(payload, session, await openSecret(encryptionOf(payload), session, begun))
}

/**
 * Confirms it by a code, which is used up by that; an app that was in use before is not any more.
 * @returns recovery codes, where this is the first factor
 * @throws DomainError not_found; invalid_input beside `code`
 */
export async function confirmTotp(payload: Payload, session: LiveSession, code: string) {
  await limit(payload, 'factor', nameOf(ownerOf(session)))
  const owner = ownerOf(session)
  return changeFactors(payload, {
    session,
    action: 'second_factor_added',
    work: async (tx) => {
      const begun = await readBegun(tx, session)
      if (!begun) throw gone()
      const step = stepOfCode(await openSecret(encryptionOver(payload, tx), session, begun), code, begun.now)
      if (step === null) throw wrongCode()
      await tx.execute(sql`
        delete from second_factors
        where ${ownerColumn(owner.collection)} = ${owner.id} and kind = 'totp' and confirmed_at is not null`)
      await tx.execute(sql`
        update second_factors set confirmed_at = ${now()}, begun_in = null, last_step = ${step}, updated_at = ${now()}
        where id = ${begun.id}`)
      return firstRecoveryCodes(tx, owner)
    },
  })
}

async function readBegun(runner: SqlRunner, session: LiveSession): Promise<Begun | undefined> {
  const [row] = await rowsOf<Begun>(
    runner,
    sql`select id::text as id, secret_sealed as sealed, ${nowMillis()} as now from second_factors
        where ${ownerColumn(session.collection)} = ${session.person.id} and kind = 'totp' and begun_in = ${session.id}
          and created_at > ${now()} - make_interval(mins => ${ENROLMENT_MINUTES})`,
  )
  return row
}

function openSecret(
  encryption: EncryptionService,
  session: LiveSession,
  { id, sealed }: Begun,
): Promise<string> {
  return encryption.open(sealed, factorContext(id, nameOf(ownerOf(session))))
}

async function shown(payload: Payload, { person }: LiveSession, secret: string): Promise<BegunTotp> {
  const practice = await practiceName(payload)
  const uri = totpUri(secret, { practice, account: String(person.email) })
  const rows = encode(uri, { ecc: 'M', border: 2 }).data
  return { secret, uri, picture: rows.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')) }
}

function gone(): DomainError {
  return new DomainError('not_found', 'This took too long, or was begun elsewhere. Begin again.')
}

function wrongCode(): DomainError {
  const message = 'This code does not fit. Enter the one that the app shows now.'
  return new DomainError('invalid_input', message, { fields: [{ path: 'code', message }] })
}
