import type { Payload } from 'payload'
import { isDue, obstaclesTo } from '@/domain/rights/erasure'
import { recordDue } from '@/domain/rights/retention'
import { readNow } from '@/server/clock'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { appendAudit } from '@/server/recordAudit'
import { emptyClient } from '@/server/rights/emptyClient'
import { type ErasureRow, readErasures } from '@/server/rights/erasureRows'
import { closeTasks, openTask } from '@/server/rights/officeTasks'
import { ownEnquiries } from '@/server/rights/ownEnquiries'
import { readRemembered } from '@/server/rights/remembered'
import { readSituation } from '@/server/rights/underWay'
import { poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

export type Outcome = 'erased' | 'held_up' | 'passed'

/**
 * Carries an erasure out that is due, in one transaction: killed at any moment, nothing or all of it
 * stands. What came under way meanwhile holds it up until it ends, and staff are told. Safe to repeat, and
 * beside other workers: whoever comes second finds it done. @returns `passed` where there is nothing to do
 */
export async function eraseClient(payload: Payload, id: string): Promise<Outcome> {
  const enquiries = await enquiriesOf(payload, id)
  return sqlTransaction(payload, async (tx) => {
    const client = await lockClient(tx, id)
    const [erasure] = await readErasures(tx, sql`e.id = ${id}::uuid for update skip locked`)
    if (!erasure || !client || !isDue(erasure, await readNow(tx))) return 'passed'
    const { underWay, paidUnused } = await readSituation(tx, client.id)
    const obstacles = obstaclesTo(underWay)
    if (obstacles.length > 0) return holdUp(tx, erasure, obstacles.join(' '))
    await erase(payload, tx, { erasure, customer: client.customer, enquiries })
    // Also what came during the days of grace: whoever is gone cannot ask for it.
    if (paidUnused > 0)
      await openTask(tx, { kind: 'unused_credits', client: client.id, facts: { credits: paidUnused } })
    return 'erased'
  })
}

type Erased = { erasure: ErasureRow; customer: string | null; enquiries: string[] }

async function erase(
  payload: Payload,
  tx: SqlRunner,
  { erasure, customer, enquiries }: Erased,
): Promise<void> {
  const { client } = erasure
  const { hasNotes, ...remembered } = await readRemembered(tx, client)
  const isOver = recordDue({ ...remembered, erased: true }, await readNow(tx)) === 'destroy'
  await emptyClient(tx, client)
  await destroyKeys(payload, tx, { subject: `client:${client}`, actor: 'worker' })
  for (const one of enquiries) await destroyKeys(payload, tx, { subject: `enquiry:${one}`, actor: 'worker' })
  if (!hasNotes || isOver) await destroyKeys(payload, tx, { subject: `record:${client}`, actor: 'worker' })
  await closeTasks(tx, client, ['erasure_held_up', 'correction'])
  if (customer) await openTask(tx, { kind: 'provider_customer', client, facts: { customer } })
  await tx.execute(sql`
    update erasures set done_at = (select erased_at from clients where id = ${client}::uuid), waiting_for = null
    where id = ${erasure.id}::uuid`)
  const facts = { erasure: erasure.id, record: hasNotes && !isOver ? 'locked' : 'gone' }
  await appendAudit(tx, { action: 'client_erased', actor: 'worker', subject: `client:${client}`, facts })
}

/** What the person had written before they were a client, found by the address that the erasure takes. */
async function enquiriesOf(payload: Payload, id: string): Promise<string[]> {
  const [client] = await rowsOf<{ email: string }>(
    poolOf(payload),
    sql`select c.email from erasures e join clients c on c.id = e.client_id and c.erased_at is null
        where e.id = ${id}::uuid`,
  )
  return client ? ownEnquiries(payload, client.email) : []
}

/** Said once for each thing that holds it up. */
async function holdUp(
  tx: SqlRunner,
  { id, client, waitingFor }: ErasureRow,
  obstacles: string,
): Promise<Outcome> {
  if (waitingFor === obstacles) return 'held_up'
  await tx.execute(sql`update erasures set waiting_for = ${obstacles} where id = ${id}::uuid`)
  await openTask(tx, { kind: 'erasure_held_up', client, facts: { reason: obstacles } })
  const facts = { erasure: id, reason: obstacles }
  await appendAudit(tx, { action: 'erasure_held_up', actor: 'worker', subject: `client:${client}`, facts })
  return 'held_up'
}

/** The client before the erasure, as everybody who places or pays does. */
async function lockClient(tx: SqlRunner, id: string) {
  const [client] = await rowsOf<{ id: string; customer: string | null }>(
    tx,
    sql`select id, stripe_customer_id as customer from clients
        where id = (select client_id from erasures where id = ${id}::uuid) for update`,
  )
  return client ?? null
}
