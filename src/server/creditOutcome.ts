import type { Payload } from 'payload'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** What became of the credits of a cancelled booking: a standing forfeit, or nothing was kept. */
export async function creditOutcome(payload: Payload, booking: string): Promise<'released' | 'forfeited'> {
  const forfeits = await rowsOf(
    poolOf(payload),
    sql`select 1 from ledger_entries f where f.booking_id = ${booking}::uuid and f.type = 'forfeit'
        and not exists (select 1 from ledger_entries r where r.answers = f.key and r.type = 'restore') limit 1`,
  )
  return forfeits.length > 0 ? 'forfeited' : 'released'
}
