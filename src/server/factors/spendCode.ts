import type { Payload } from 'payload'
import { nowMillis } from '@/server/clock'
import { encryptionOver } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { factorContext } from '@/server/encryption/places'
import { spendRecoveryCode } from '@/server/factors/recoveryCodes'
import { stepOfCode } from '@/server/factors/totp'
import { nameOf, type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/** What is typed in the second step: a code of the app, or one of those kept for the case that it is lost. */
export type TypedCode = { totp: string } | { recovery: string }

/**
 * Uses up what `owner` typed, in `tx`: a code of the half minute, the one before or the one after that is
 * later than any used before; or an unused recovery code. @returns false for anything else, and for a code
 * that somebody else has used first
 */
export async function spendCode(
  payload: Payload,
  tx: SqlRunner,
  { owner, typed }: { owner: Owner; typed: TypedCode },
): Promise<boolean> {
  if ('recovery' in typed) return spendRecoveryCode(tx, owner, typed.recovery)
  const [app] = await rowsOf<{ id: string; sealed: string; now: number }>(
    tx,
    sql`select id::text as id, secret_sealed as sealed, ${nowMillis()} as now from second_factors
        where ${ownerColumn(owner.collection)} = ${owner.id} and kind = 'totp' and confirmed_at is not null`,
  )
  if (!app) return false
  const encryption = encryptionOver(payload, tx)
  const secret = await openOrNote({ payload, encryption }, app.sealed, factorContext(app.id, nameOf(owner)))
  const step = secret === null ? null : stepOfCode(secret, typed.totp, app.now)
  if (step === null) return false
  const spent = await rowsOf(
    tx,
    sql`update second_factors set last_step = ${step}, last_used_at = to_timestamp(${nowMillis()} / 1000)
        where id = ${app.id} and last_step < ${step} returning id`,
  )
  return spent.length === 1
}
