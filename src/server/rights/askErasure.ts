import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import { erasureNotice } from '@/domain/notifications/newNotice'
import { erasesAt, refuseErasure, refuseTakingBack } from '@/domain/rights/erasure'
import { readNow } from '@/server/clock'
import { planNotices } from '@/server/planNotices'
import { appendAudit } from '@/server/recordAudit'
import { type ErasureRow, isOpen, readErasures } from '@/server/rights/erasureRows'
import { closeTasks, openTask } from '@/server/rights/officeTasks'
import { readSituation } from '@/server/rights/underWay'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

export type Asking = {
  client: string
  /** `client:{id}`, `user:{id}` or `worker`. */
  actor: string
  knowsCredits: boolean
}

/**
 * Begins the days of grace of a client's erasure; the client is told by mail, and paid credits that nobody
 * used are laid before staff. Asked again while one is open, it is the same.
 * @throws DomainError not_found, too_early, invalid_input
 */
export function askErasure(payload: Payload, asking: Asking): Promise<ErasureRow> {
  return sqlTransaction(payload, (tx) => askErasureIn(tx, asking))
}

/** As `askErasure`, in the transaction of whoever has more to write. */
export async function askErasureIn(
  tx: SqlRunner,
  { client, actor, knowsCredits }: Asking,
): Promise<ErasureRow> {
  await lockLiving(tx, client)
  const [known] = await readErasures(tx, sql`e.client_id = ${client}::uuid and ${isOpen()}`)
  if (known) return known
  const { underWay, paidUnused } = await readSituation(tx, client)
  refuseErasure({ underWay, paidUnused, knowsCredits })
  const now = await readNow(tx)
  const id = uuidv7()
  await tx.execute(sql`
    insert into erasures (id, client_id, requested_by, requested_at, due_at)
    values (${id}::uuid, ${client}::uuid, ${actor}, to_timestamp(${now}::float8 / 1000),
      to_timestamp(${erasesAt(now)}::float8 / 1000))`)
  if (paidUnused > 0) await openTask(tx, { kind: 'unused_credits', client, facts: { credits: paidUnused } })
  await appendAudit(tx, {
    action: 'erasure_asked',
    actor,
    subject: `client:${client}`,
    facts: { erasure: id },
  })
  await planNotices(tx, [erasureNotice('erasure_asked', id, client)])
  return only(await readErasures(tx, sql`e.id = ${id}::uuid`))
}

/**
 * Ends the days of grace: nothing is erased. @throws DomainError not_found where none was asked for,
 * outcome_exists where it has ended
 */
export function takeErasureBack(payload: Payload, whose: Omit<Asking, 'knowsCredits'>): Promise<ErasureRow> {
  return sqlTransaction(payload, (tx) => takeErasureBackIn(tx, whose))
}

/** As `takeErasureBack`, in the transaction of whoever has more to write. */
export async function takeErasureBackIn(
  tx: SqlRunner,
  { client, actor }: Omit<Asking, 'knowsCredits'>,
): Promise<ErasureRow> {
  await lockLiving(tx, client)
  const newest = sql`e.client_id = ${client}::uuid order by e.requested_at desc, e.id desc limit 1 for update`
  const [erasure] = await readErasures(tx, newest)
  if (!erasure) throw new DomainError('not_found', 'No erasure was asked for.')
  refuseTakingBack(erasure)
  await tx.execute(sql`
      update erasures set taken_back_at = to_timestamp(${await readNow(tx)}::float8 / 1000), taken_back_by = ${actor}
      where id = ${erasure.id}::uuid`)
  await closeTasks(tx, client, ['unused_credits', 'erasure_held_up'])
  const facts = { erasure: erasure.id }
  await appendAudit(tx, { action: 'erasure_taken_back', actor, subject: `client:${client}`, facts })
  await planNotices(tx, [erasureNotice('erasure_taken_back', erasure.id, client)])
  return only(await readErasures(tx, sql`e.id = ${erasure.id}::uuid`))
}

async function lockLiving(tx: SqlRunner, client: string): Promise<void> {
  const found = await rowsOf(
    tx,
    sql`select 1 from clients where id::text = ${client} and erased_at is null for no key update`,
  )
  if (found.length === 0) throw new DomainError('not_found', 'There is no such client.')
}

function only([erasure]: ErasureRow[]): ErasureRow {
  if (!erasure) throw new Error('the erasure was not written')
  return erasure
}
