import type { Payload } from 'payload'
import type { AuthCollection } from '@/domain/identity/roles'
import { writePassword } from '@/server/credentials'
import { spendChallenge } from '@/server/factors/challenges'
import { spendCode, type TypedCode } from '@/server/factors/spendCode'
import { tellOfFactor } from '@/server/factors/tellOfFactor'
import { type From, letIn } from '@/server/letIn'
import { hashPassword, isOutdated } from '@/server/passwords'
import type { Account } from '@/server/readAccount'
import { recordAudit } from '@/server/recordAudit'
import { sendSoon } from '@/server/sendSoon'
import { type NewSession, nameOf, type Owner } from '@/server/sessions'
import type { SqlRunner } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import { stillStands } from '@/server/stillStands'

/** Address and password, with the code or without; or the code alone, for a step whose password was right. */
export type Entered =
  | { email: string; password: string; typed?: TypedCode }
  | { step: string | null; typed: TypedCode }

/** Has no row anywhere: what anybody else types is looked for like what its owner types. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

type Signing = { collection: AuthCollection; welcome: Account | null; entered: Entered; from: From }

/** Undoes the transaction in which it was half done. */
class NotProven extends Error {}

/**
 * Uses up what was typed, and opens the session of whoever is welcome and has proved it: in one transaction,
 * so that of two who come with the same code one is let in. @returns null for everybody else
 */
export async function proveSignIn(payload: Payload, signing: Signing): Promise<NewSession | null> {
  const { collection, welcome, entered, from } = signing
  // Nothing was typed that could be used up.
  if (!welcome && !entered.typed) return null
  const owner: Owner = { collection, id: welcome?.id ?? NOBODY }
  const better = welcome && (await betterHash(welcome, entered))
  const isRecovery = Boolean(welcome?.hasFactor && entered.typed && 'recovery' in entered.typed)
  try {
    const { session, told } = await sqlTransaction(payload, async (tx) => {
      await useUp(payload, tx, { ...signing, owner })
      if (better) await writePassword(tx, owner, better)
      const told = isRecovery ? await tellOfFactor(tx, owner, 'recovery_code_used') : []
      return { session: await letIn(tx, owner, from), told }
    })
    const who = nameOf(owner)
    const by = welcome?.hasFactor ? (isRecovery ? 'recovery' : 'totp') : 'password'
    await recordAudit(payload, { action: 'sign_in', actor: who, subject: who, facts: { by } })
    if (isRecovery) await recordAudit(payload, { action: 'recovery_code_used', actor: who, subject: who })
    sendSoon(payload, told)
    return session
  } catch (error) {
    if (error instanceof NotProven) return null
    throw error
  }
}

/** @throws NotProven where anything of it is wrong, used, or nobody's */
async function useUp(payload: Payload, tx: SqlRunner, signing: Signing & { owner: Owner }): Promise<void> {
  const { welcome, entered, owner } = signing
  const { typed } = entered
  const stands = await stillStands(tx, owner, welcome)
  const proved = typed ? await spendCode(payload, tx, { owner, typed }) : false
  if (!welcome || !stands || (welcome.hasFactor && !proved)) throw new NotProven()
  if (!('step' in entered)) return
  if (!(await spendChallenge(tx, { purpose: 'second_step', token: entered.step, owner })))
    throw new NotProven()
}

async function betterHash({ hash }: Account, entered: Entered): Promise<string | null> {
  if ('step' in entered || !hash || !isOutdated(hash)) return null
  return hashPassword(entered.password)
}
