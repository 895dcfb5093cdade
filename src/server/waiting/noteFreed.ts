import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { type SqlRunner, sql } from '@/server/sql'

/** A therapist's id, and the time that may have become free; instants as ISO texts. */
type Freed = { therapist: string; from: string; to: string }

/**
 * Notes, in the caller's transaction, that a time may have become free; nothing where nobody waits for such a
 * one. The worker looks at what is free of it, and offers that (`offerFreed`).
 */
export async function noteFreed(tx: SqlRunner, { therapist, from, to }: Freed): Promise<void> {
  await tx.execute(sql`
    insert into freed_times (id, therapist_id, "from", "to")
    select ${uuidv7()}::uuid, ${therapist}::uuid, ${from}::timestamptz, ${to}::timestamptz
    where ${to}::timestamptz > to_timestamp(${nowMillis()} / 1000) and exists (
      select from waitlist w where w.status = 'waiting' and (w.therapist_id is null or w.therapist_id = ${therapist}::uuid)
        and w."from" < ${to}::timestamptz and w."to" > ${from}::timestamptz)`)
}
