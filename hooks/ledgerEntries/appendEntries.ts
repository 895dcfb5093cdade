import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { Entry } from '@/domain/ledger/entry'
import { nowMillis } from '@/server/clock'
import { sql, transactionOf } from '@/server/sql'

/**
 * The only writer of the ledger: adds the entries in order, in `req`'s transaction, and lets the database
 * check at once what it would check at COMMIT. Position, hashes and the lots' buckets are the database's
 * own work (migrations/promises). An entry that is already there with equal content is skipped by the
 * database; one with other content is an error.
 */
export async function appendEntries(req: PayloadRequest, entries: Entry[], actor: string): Promise<void> {
  const tx = await transactionOf(req)
  const rows = JSON.stringify(entries.map((entry) => ({ ...entry, id: uuidv7() })))
  await tx.execute(sql`select append_entries(${rows}::jsonb, ${actor}, to_timestamp(${nowMillis()} / 1000))`)
}

/** Lets the database check now what it would check at COMMIT, for what no entry was written of. */
export async function checkPromises(req: PayloadRequest): Promise<void> {
  const tx = await transactionOf(req)
  await tx.execute(sql`set constraints all immediate; set constraints all deferred`)
}
