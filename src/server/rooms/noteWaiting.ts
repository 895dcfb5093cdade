import type { Payload } from 'payload'
import { nowMillis } from '@/server/clock'
import { poolOf, sql } from '@/server/sql'

/** Notes that the client is in the waiting room of a session just now, or has left it; where it is open. */
export async function noteWaiting(payload: Payload, booking: string, isThere: boolean): Promise<void> {
  const seen = isThere ? sql`to_timestamp(${nowMillis()} / 1000)` : sql`null`
  await poolOf(payload).execute(sql`
    update rooms r set waiting_at = ${seen} from bookings b
    where b.id = ${booking}::uuid and r.booking_id = b.id and r.sequence = b.sequence and r.state = 'open'
      and (${isThere} or r.waiting_at is not null)`)
}
