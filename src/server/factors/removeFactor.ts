import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { mustHaveFactor } from '@/domain/identity/secondFactor'
import { voidChallenges } from '@/server/factors/challenges'
import { changeFactors, lockFactors, ownerOf, refuseStale } from '@/server/factors/changingFactors'
import { tellOfFactor } from '@/server/factors/tellOfFactor'
import { practiceMode } from '@/server/practiceMode'
import type { LiveSession } from '@/server/readSession'
import { appendAudit } from '@/server/recordAudit'
import { sendSoon } from '@/server/sendSoon'
import { endSessions, nameOf, type Owner, ownerColumn } from '@/server/sessions'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Which = { kind: 'totp' } | { kind: 'passkey'; id: string }

/**
 * Takes a factor of one's own away; with the last one go the recovery codes.
 * @throws DomainError invalid_input beside `current`; not_found; locked for the last one of who must have one
 */
export async function removeFactor(
  payload: Payload,
  session: LiveSession,
  { which, current }: { which: Which; current?: string | undefined },
): Promise<void> {
  await refuseStale(payload, session, current)
  const owner = ownerOf(session)
  const theirs = sql`${ownerColumn(owner.collection)} = ${owner.id} and confirmed_at is not null`
  const one = which.kind === 'totp' ? sql`true` : sql`id::text = ${which.id}`
  await changeFactors(payload, {
    session,
    action: 'second_factor_removed',
    work: async (tx) => {
      const gone = await rowsOf(
        tx,
        sql`delete from second_factors where ${theirs} and kind = ${which.kind} and ${one} returning id`,
      )
      if (gone.length === 0) throw new DomainError('not_found', 'There is no such second factor.')
      const left = await rowsOf(tx, sql`select 1 from second_factors where ${theirs} limit 1`)
      if (left.length > 0) return
      if (mustHaveFactor(owner.collection, practiceMode()))
        throw new DomainError('locked', 'You need a second factor: add another one first.')
      await dropCodes(tx, owner)
    },
  })
}

/**
 * Takes all second factors of somebody away who has lost them, for whoever may: their sessions end, a mail
 * says so, and it is on record. @returns how many there were
 */
export async function resetFactors(payload: Payload, owner: Owner, actor: string): Promise<number> {
  const { removed, told } = await sqlTransaction(payload, async (tx) => {
    await lockFactors(tx, owner)
    const gone = await rowsOf(
      tx,
      sql`delete from second_factors where ${ownerColumn(owner.collection)} = ${owner.id} returning id`,
    )
    await dropCodes(tx, owner)
    await voidChallenges(tx, owner)
    await endSessions(tx, owner)
    const facts = { removed: gone.length }
    await appendAudit(tx, { action: 'second_factor_reset', actor, subject: nameOf(owner), facts })
    return { removed: gone.length, told: await tellOfFactor(tx, owner, 'factor_reset') }
  })
  sendSoon(payload, told)
  return removed
}

async function dropCodes(tx: SqlRunner, owner: Owner): Promise<void> {
  await tx.execute(sql`delete from recovery_codes where ${ownerColumn(owner.collection)} = ${owner.id}`)
}
