import type { Remembered } from '@/domain/rights/retention'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

type Found = Omit<Remembered, 'erased'> & { hasNotes: boolean }

/** What is known of a client's care, for how long a record is kept; instants are epoch milliseconds. */
export async function readRemembered(runner: SqlRunner, client: string): Promise<Found> {
  const [row] = await rowsOf<Found>(
    runner,
    sql`select ${millis(lastCareOf(sql`${client}::uuid`))} as "lastCareAt",
          ${millis(lastUseOf(sql`c`))} as "lastUsedAt", ${isUnproven(sql`c`)} as unproven,
          (select ${millis(sql`max(taken_back_at)`)} from erasures where client_id = ${client}::uuid) as "takenBackAt",
          exists (select from notes where client_id = ${client}::uuid and signed_at is not null) as "hasNotes"
        from clients c where c.id = ${client}::uuid`,
  )
  if (!row) throw new Error('the database did not say what is remembered')
  return row
}

/** When a client was last cared for: the last session that was held, note that was signed, or payment. */
export function lastCareOf(client: ReturnType<typeof sql>) {
  return sql`greatest(
    (select max(ends_at) from bookings where client_id = ${client} and status not in ('cancelled', 'planned')),
    (select max(signed_at) from notes where client_id = ${client} and signed_at is not null),
    (select max(paid_at) from receipts where client_id = ${client}))`
}

/**
 * When somebody's account was last used, by what is on record of `client` (the alias of a row of `clients`):
 * sign-ins, messages of either side, sessions that were booked; else when it was made.
 */
export function lastUseOf(client: ReturnType<typeof sql>) {
  return sql`greatest(${client}.created_at,
    (select max(at) from audit_events where actor = 'client:' || ${client}.id and action <> 'refused'),
    (select max(at) from messages where client_id = ${client}.id),
    (select max(created_at) from bookings where client_id = ${client}.id))`
}

/** Whether a row of `clients` came by a sign-up, and nobody ever proved its address. */
export function isUnproven(client: ReturnType<typeof sql>) {
  return sql`(${client}.verified_at is null and exists (
    select from consents where client_id = ${client}.id and actor = 'client:' || ${client}.id))`
}
