import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

type Found = { lastCareAt: number | null; takenBackAt: number | null; hasNotes: boolean }

/** What is known of a client's care, for how long a record is kept; instants are epoch milliseconds. */
export async function readRemembered(runner: SqlRunner, client: string): Promise<Found> {
  const [row] = await rowsOf<Found>(
    runner,
    sql`select ${millis(lastCareOf(sql`${client}::uuid`))} as "lastCareAt",
          (select ${millis(sql`max(taken_back_at)`)} from erasures where client_id = ${client}::uuid) as "takenBackAt",
          exists (select from notes where client_id = ${client}::uuid and signed_at is not null) as "hasNotes"`,
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
