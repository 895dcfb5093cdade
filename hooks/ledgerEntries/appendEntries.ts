import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { Entry } from '@/domain/ledger/entry'
import { nowMillis } from '@/server/clock'
import { type Statement, sql, transactionOf } from '@/server/sql'

/**
 * The only writer of the ledger: inserts the entries in order, in `req`'s transaction. Position, hashes and
 * the lots' buckets are the database's own work (migrations/promises). An entry that is already there with
 * equal content is skipped by the database; one with other content is an error.
 */
export async function appendEntries(req: PayloadRequest, entries: Entry[], actor: string): Promise<void> {
  if (entries.length === 0) return
  const tx = await transactionOf(req)
  const rows = entries.map((entry) => rowOf(entry, actor))
  await tx.execute(sql`
    insert into ledger_entries
      (id, key, type, lot_id, quantity, "from", "to", booking_id, generation, answers, reason, evidence, actor, at)
    values ${sql.join(rows, sql`, `)}`)
}

function rowOf(entry: Entry, actor: string): Statement {
  const { key, type, lot, quantity, from, to, booking, generation, answers, reason, evidence } = entry
  return sql`(${uuidv7()}::uuid, ${key}, ${type}, ${lot}::uuid, ${quantity}::int, ${from}, ${to},
    ${booking}::uuid, ${generation}::int, ${answers}, ${reason}, ${evidence}, ${actor},
    to_timestamp(${nowMillis()} / 1000))`
}

/**
 * Lets the database check now what it would check at COMMIT: a promise that is broken then is an ordinary
 * error. Back to deferred at once, or a second booking in this transaction would be checked before its holds
 * are written.
 */
export async function checkPromises(req: PayloadRequest): Promise<void> {
  const tx = await transactionOf(req)
  await tx.execute(sql`set constraints all immediate; set constraints all deferred`)
}
