import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { type SqlRunner, sql } from '@/server/sql'

/** A time that may have become free; instants as ISO texts. */
type Freed = { from: string; to: string }

/**
 * Notes, in the caller's transaction, that times of a therapist may have become free: for everybody who waits
 * for such a one the first of them, and nothing where nobody waits. The worker looks at what is free of it,
 * and offers that (`offerFreed`).
 */
export async function noteFreed(tx: SqlRunner, therapist: string, freed: Freed[]): Promise<void> {
  const rows = JSON.stringify(freed.map((one) => ({ id: uuidv7(), ...one })))
  await tx.execute(sql`
    with freed as (
      select * from json_to_recordset(${rows}::json) f (id uuid, "from" timestamptz, "to" timestamptz)
      where "to" > to_timestamp(${nowMillis()} / 1000))
    insert into freed_times (id, therapist_id, "from", "to")
    select id, ${therapist}::uuid, "from", "to" from freed where id in (
      select distinct on (w.id) f.id from waitlist w join freed f on w."from" < f."to" and w."to" > f."from"
      where w.status = 'waiting' and (w.therapist_id is null or w.therapist_id = ${therapist}::uuid)
      order by w.id, f."from")`)
}
