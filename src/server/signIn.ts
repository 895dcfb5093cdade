import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { asEmail } from '@/domain/identity/asEmail'
import type { AuthCollection } from '@/domain/identity/roles'
import { issueChallenge, ownerOfStep } from '@/server/factors/challenges'
import type { From } from '@/server/letIn'
import { verifyPassword } from '@/server/passwords'
import { planLinkQuietly } from '@/server/planLink'
import { type Entered, proveSignIn } from '@/server/proveSignIn'
import { count, forgive, limit, spentFor, tooMany, uncount } from '@/server/rateLimits'
import { type Account, readAccount } from '@/server/readAccount'
import { recordAudit } from '@/server/recordAudit'
import { sendSoon } from '@/server/sendSoon'
import { type NewSession, nameOf } from '@/server/sessions'
import { poolOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import { stillStands } from '@/server/stillStands'

/** Somebody is in, or their password was right and a second factor is still to come: no session yet. */
export type Entry = { id: string; session: NewSession } | { step: string }

/**
 * The one answer to an unknown address, a wrong password, a wrong code, a lock, and an account that is not
 * open.
 */
const REFUSED = 'The email or password provided is incorrect.'

/**
 * The one way in by a password, for REST, the admin panel and the portal. Whatever is wrong, it takes one
 * Argon2 verification and the same statements, and answers the same; a wrong code counts as a wrong password.
 * @throws DomainError not_signed_in; rate_limited, known address or not
 */
export async function signIn(
  payload: Payload,
  collection: AuthCollection,
  entered: Entered,
  from: From,
): Promise<Entry> {
  await limit(payload, 'login-ip', from.visitor.prefix)
  const begun = 'step' in entered ? await ownerOfStep(poolOf(payload), collection, entered.step) : null
  if ('step' in entered && !begun) throw refused()
  const address = begun?.email ?? addressOf(entered)
  const keys = {
    account: `${collection}|${address}`,
    here: `${collection}|${address}|${from.visitor.prefix}`,
  }
  const barred = await barredFrom(payload, keys)

  const found = await readAccount(payload, collection, address, from.visitor.prefix)
  const right = 'step' in entered || (await verifyPassword(found?.hash ?? null, entered.password))
  const isBarred = barred.here || (barred.everywhere && found?.knownHere !== true)
  const known = found && right && !isBarred ? found : null
  const open = known?.open ? known : null
  if (open?.hasFactor && !entered.typed) return askForFactor(payload, collection, open)
  // Counted before it is looked at: of many codes that come at once none is looked at for nothing.
  const triesOf = open ? keys.account : `${keys.here}|none`
  const guessed = entered.typed ? await count(payload, 'factor-cap', triesOf) : false
  const welcome = guessed && !open?.knownHere ? null : open

  const session = await proveSignIn(payload, { collection, welcome, entered, from })
  if (welcome && session) {
    for (const name of ['login-account', 'login-lock'] as const) await forgive(payload, name, keys.here)
    if (entered.typed) await uncount(payload, 'factor-cap', triesOf)
    return { id: welcome.id, session }
  }
  await countRefusal(payload, keys)
  const planned = await planProof(payload, known?.unverified ? known : null)
  const subject = found ? nameOf({ collection, id: found.id }) : null
  await recordAudit(payload, { action: 'sign_in_refused', actor: 'visitor', subject })
  sendSoon(payload, planned)
  throw refused()
}

type Keys = { account: string; here: string }

async function barredFrom(payload: Payload, { account, here }: Keys) {
  const wait = await spentFor(payload, 'login-account', here)
  if (wait !== null) throw tooMany(wait)
  const locked = await spentFor(payload, 'login-lock', here)
  const capped = await spentFor(payload, 'login-cap', account)
  const guessed = await spentFor(payload, 'factor-cap', account)
  return { here: locked !== null, everywhere: capped !== null || guessed !== null }
}

/** The same statements, whatever was wrong. */
async function countRefusal(payload: Payload, { account, here }: Keys): Promise<void> {
  for (const name of ['login-account', 'login-lock'] as const) await count(payload, name, here)
  await count(payload, 'login-cap', account)
}

/** The password was right, and that alone opens nothing: a step that the code completes within minutes. */
async function askForFactor(payload: Payload, collection: AuthCollection, account: Account): Promise<Entry> {
  const owner = { collection, id: account.id }
  const step = await sqlTransaction(payload, async (tx) => {
    if (!(await stillStands(tx, owner, account))) throw refused()
    return issueChallenge(tx, { purpose: 'second_step', owner })
  })
  await recordAudit(payload, { action: 'second_factor_asked', actor: 'visitor', subject: nameOf(owner) })
  return { step }
}

function addressOf(entered: Entered): string {
  if ('step' in entered) return ''
  return asEmail(entered.email) ?? entered.email.slice(0, 254).toLowerCase()
}

function refused(): DomainError {
  return new DomainError('not_signed_in', REFUSED)
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
