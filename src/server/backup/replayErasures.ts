import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { appendAudit } from '@/server/recordAudit'
import { emptyClient } from '@/server/rights/emptyClient'
import { isOpen } from '@/server/rights/erasureRows'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * Erases again whoever a backup brings back although their key (`client:{id}` among `subjects`) is destroyed:
 * before anybody looks into the restored practice, each in a transaction of its own. Safe to repeat.
 * @returns how many were
 */
export async function replayErasures(client: pg.Client, subjects: string[]): Promise<number> {
  const database = drizzle(client)
  let again = 0
  for (const subject of subjects.filter((one) => one.startsWith('client:'))) {
    const id = subject.slice('client:'.length)
    const done = await database.transaction((tx) => replay(tx as unknown as SqlRunner, id))
    if (done) again += 1
  }
  return again
}

/** An erasure that the backup knows as open is the one that was carried out; else one is written. */
async function replay(tx: SqlRunner, client: string): Promise<boolean> {
  const living = sql`select 1 from clients where id = ${client}::uuid and erased_at is null for update`
  if ((await rowsOf(tx, living)).length === 0) return false
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await tx.execute(sql`
    update erasures e set taken_back_at = ${now}, taken_back_by = 'machine'
    where e.client_id = ${client}::uuid and ${isOpen()} and e.due_at > ${now}`)
  await tx.execute(sql`
    insert into erasures (id, client_id, requested_by, requested_at, due_at)
    select ${uuidv7()}::uuid, ${client}::uuid, 'machine', ${now}, ${now}
    where not exists (select from erasures e where e.client_id = ${client}::uuid and ${isOpen()})`)
  await emptyClient(tx, client)
  await tx.execute(sql`
    update erasures e set done_at = ${now}, waiting_for = null
    where e.client_id = ${client}::uuid and ${isOpen()}`)
  await appendAudit(tx, {
    action: 'client_erased',
    actor: 'machine',
    subject: `client:${client}`,
    facts: { replayed: true },
  })
  return true
}
