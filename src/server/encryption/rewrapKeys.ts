import type { Payload } from 'payload'
import { type StoredKey, unwrapKey, wrapKey } from '@/domain/encryption/dataKey'
import type { KeyRing } from '@/domain/encryption/keyRing'
import { nowMillis } from '@/server/clock'
import { rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

const BATCH = 200

/**
 * Wraps every data key under the first key of the ring that is not wrapped under it yet; what the data keys
 * have sealed stays as it is. Safe to repeat and to cut short. @returns how many were rewrapped
 * @throws Unopened where a data key's own key is not in the ring
 */
export async function rewrapKeys(
  payload: Payload,
  ring: KeyRing,
  told: (done: number) => void = () => {},
): Promise<number> {
  let done = 0
  for (;;) {
    const rewrapped = await rewrapSome(payload, ring)
    if (rewrapped === 0) return done
    done += rewrapped
    told(done)
  }
}

function rewrapSome(payload: Payload, ring: KeyRing): Promise<number> {
  return sqlTransaction(payload, async (tx) => {
    const rows = await rowsOf<StoredKey & { id: string }>(
      tx,
      sql`select id::text as id, kid::float8 as kid, subject, wrapped, state from data_keys
          where state <> 'destroyed' and kek_id <> ${ring.first} order by id limit ${BATCH} for update`,
    )
    const anew = rows.map((row) => ({ id: row.id, ...wrapKey(ring, unwrapKey(ring, row)) }))
    if (anew.length > 0) {
      await tx.execute(sql`
        update data_keys k
        set wrapped = a.wrapped, kek_id = a."kekId", updated_at = to_timestamp(${nowMillis()} / 1000)
        from json_to_recordset(${JSON.stringify(anew)}::json) a (id uuid, wrapped varchar, "kekId" bigint)
        where k.id = a.id`)
    }
    return anew.length
  })
}
