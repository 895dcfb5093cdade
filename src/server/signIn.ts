import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { asEmail } from '@/domain/identity/asEmail'
import type { AuthCollection } from '@/domain/identity/roles'
import { writePassword } from '@/server/credentials'
import { hashPassword, isOutdated, verifyPassword } from '@/server/passwords'
import { planLinkQuietly } from '@/server/planLink'
import { count, forgive, limit, spentFor, tooMany } from '@/server/rateLimits'
import { type Account, readAccount } from '@/server/readAccount'
import { recordAudit } from '@/server/recordAudit'
import { sendSoon } from '@/server/sendSoon'
import { endSession, type NewSession, nameOf, openSession } from '@/server/sessions'
import { poolOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import type { Visitor } from '@/server/visitorOf'

type Entered = { email: string; password: string }
/** `replacing`: the session that this browser already held; it ends with the sign-in. */
type From = { visitor: Visitor; replacing?: string | null }

/** The one answer to an unknown address, a wrong password, a lock, and an account that is not open. */
const REFUSED = 'The email or password provided is incorrect.'

/**
 * The one way in, for REST, the admin panel and the portal. Whatever is wrong, it takes one Argon2
 * verification and the same statements, and answers the same.
 * @throws DomainError not_signed_in; rate_limited, known address or not
 */
export async function signIn(payload: Payload, collection: AuthCollection, entered: Entered, from: From) {
  const { visitor } = from
  const address = asEmail(entered.email) ?? entered.email.slice(0, 254).toLowerCase()
  const account = `${collection}|${address}`
  const here = `${account}|${visitor.prefix}`
  await limit(payload, 'login-ip', visitor.prefix)
  const wait = await spentFor(payload, 'login-account', here)
  if (wait !== null) throw tooMany(wait)
  const locked = await spentFor(payload, 'login-lock', here)
  const capped = await spentFor(payload, 'login-cap', account)

  const found = await readAccount(payload, collection, address, visitor.prefix)
  const right = await verifyPassword(found?.hash ?? null, entered.password)
  const barred = locked !== null || (capped !== null && found?.knownHere !== true)
  if (found && right && !barred && found.open)
    return welcome(payload, collection, { found, entered, from, here })

  for (const name of ['login-account', 'login-lock'] as const) await count(payload, name, here)
  await count(payload, 'login-cap', account)
  const reminded = right && !barred && found?.unverified ? found : null
  const planned = await planProof(payload, reminded)
  await recordAudit(payload, {
    action: 'sign_in_refused',
    actor: 'visitor',
    subject: found ? nameOf({ collection, id: found.id }) : null,
  })
  sendSoon(payload, planned)
  throw new DomainError('not_signed_in', REFUSED)
}

type Welcomed = { found: Account; entered: Entered; from: From; here: string }

async function welcome(
  payload: Payload,
  collection: AuthCollection,
  { found, entered, from, here }: Welcomed,
) {
  const owner = { collection, id: found.id }
  const better = found.hash && isOutdated(found.hash) ? await hashPassword(entered.password) : null
  const session: NewSession = await sqlTransaction(payload, async (tx) => {
    if (from.replacing) await endSession(tx, from.replacing)
    if (better) await writePassword(tx, owner, better)
    return openSession(tx, owner, from.visitor)
  })
  await forgive(payload, 'login-account', here)
  await forgive(payload, 'login-lock', here)
  const who = nameOf(owner)
  await recordAudit(payload, { action: 'sign_in', actor: who, subject: who })
  return { id: found.id, session }
}

/**
 * Who knows the password but never proved the address gets a fresh link by mail, and no other sign of it: the
 * same statement for everybody else.
 */
function planProof(payload: Payload, account: Account | null) {
  return planLinkQuietly(poolOf(payload), 'clients', {
    purpose: 'verify',
    pendingHash: account?.hash ?? null,
    person: sql`select ${account?.id ?? null}::uuid as id where ${account !== null}::boolean`,
  })
}
