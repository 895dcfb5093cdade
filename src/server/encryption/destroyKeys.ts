import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { cacheOf } from '@/server/encryption/encryption'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * Destroys every key of `subject` in `tx`, and leaves a tombstone where there was none: nothing that was
 * sealed for it is opened again, and no key is ever made. Safe to repeat. Other processes forget within ten
 * seconds.
 * @returns how many keys were destroyed now
 */
export async function destroyKeys(payload: Payload, tx: SqlRunner, subject: string): Promise<number> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  // Whoever makes the first key of this subject at this moment is waited for.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`data_keys:${subject}`}, 0))`)
  const gone = await rowsOf<{ kid: number }>(
    tx,
    sql`update data_keys set state = 'destroyed', wrapped = null, kek_id = null, updated_at = ${now}
        where subject = ${subject} and state <> 'destroyed' returning kid::float8 as kid`,
  )
  await tx.execute(sql`
    insert into data_keys (id, kid, subject, state, created_at, updated_at)
    select ${uuidv7()}::uuid, nextval('data_keys_kid'), ${subject}, 'destroyed', ${now}, ${now}
    where not exists (select from data_keys where subject = ${subject})`)
  for (const { kid } of gone) cacheOf(payload).forget(kid)
  return gone.length
}
