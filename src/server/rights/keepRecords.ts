import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { recordDue, UNPROVEN_DAYS } from '@/domain/rights/retention'
import { DAY_MS } from '@/domain/scheduling/instant'
import { readNow } from '@/server/clock'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { appendAudit } from '@/server/recordAudit'
import { askErasureIn } from '@/server/rights/askErasure'
import { isOpen } from '@/server/rights/erasureRows'
import { isUnproven, lastCareOf, lastUseOf, readRemembered } from '@/server/rights/remembered'
import { overSince } from '@/server/rights/sweeps'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

const BATCH = 50

type Counts = { recordsDestroyed: number; erasuresAsked: number }

/**
 * Looks at the records whose ten years may be over, and at accounts that nobody uses, a bounded number, each
 * in a transaction of its own: of whoever is erased the key goes, of whoever is not an erasure begins, with
 * its days of grace.
 */
export async function keepRecords(payload: Payload, now: number): Promise<Counts> {
  const counts: Counts = { recordsDestroyed: 0, erasuresAsked: 0 }
  for (const client of await readOld(payload, now)) {
    const done = await keepRecord(payload, client)
    if (done === 'destroy') counts.recordsDestroyed += 1
    if (done === 'ask') counts.erasuresAsked += 1
  }
  return counts
}

/** A day or two early: the rule decides. Others first each night: who is held up keeps nobody waiting. */
async function readOld(payload: Payload, now: number): Promise<string[]> {
  const unused = sql`c.erased_at is null and ${lastCareOf(sql`c.id`)} is null and (
    ${lastUseOf(sql`c`)} < ${overSince('profile', now)} + interval '2 days' or (${isUnproven(sql`c`)}
      and ${lastUseOf(sql`c`)} < to_timestamp(${now / 1000}::float8) - make_interval(days => ${UNPROVEN_DAYS})))`
  const rows = await rowsOf<{ id: string }>(
    poolOf(payload),
    sql`select c.id from clients c
        where (${lastCareOf(sql`c.id`)} < ${overSince('notes', now)} + interval '2 days' or (${unused}))
          and not exists (select from data_keys where subject = 'record:' || c.id and state = 'destroyed')
          and not exists (select from erasures e where e.client_id = c.id and c.erased_at is null
            and (${isOpen()} or e.taken_back_at > to_timestamp(${now / 1000}::float8) - interval '1 year'))
        order by md5(c.id::text || ${String(Math.floor(now / DAY_MS))}::text) limit ${BATCH}`,
  )
  return rows.map(({ id }) => id)
}

async function keepRecord(payload: Payload, client: string): Promise<'destroy' | 'ask' | null> {
  return sqlTransaction(payload, async (tx) => {
    const [row] = await rowsOf<{ erased: boolean }>(
      tx,
      sql`select erased_at is not null as erased from clients where id = ${client}::uuid for no key update`,
    )
    const remembered = { ...(await readRemembered(tx, client)), erased: row?.erased ?? false }
    const due = recordDue(remembered, await readNow(tx))
    if (due === 'destroy') {
      await destroyKeys(payload, tx, { subject: `record:${client}`, actor: 'worker' })
      await appendAudit(tx, { action: 'record_destroyed', actor: 'worker', subject: `client:${client}` })
    }
    if (due === 'ask') await askErasureIn(tx, { client, actor: 'worker', knowsCredits: true })
    return due
  }).catch((error: unknown) => {
    // Something is under way with them: the next night looks again.
    if (error instanceof DomainError && error.code === 'too_early') return null
    throw error
  })
}
