import { nowMillis } from '@/server/clock'
import { type SqlRunner, type Statement, sql } from '@/server/sql'

type Rows = {
  table: string
  /** The column that says whose a row is. */
  by?: string
  where?: Statement
} & ({ go: true } | { set: Statement })

const now = () => sql`to_timestamp(${nowMillis()} / 1000)`

/**
 * What an erasure does to the rows of a person, table by table, beside destroying their key (which makes
 * unreadable whatever is sealed) and emptying `clients` itself (which the database does). A table that comes
 * with personal data in clear gets a line here, and its class in `src/domain/rights/recordClasses.ts`.
 */
const EMPTIED = (client: string): Rows[] => [
  // Ended first: whatever a session has open elsewhere ends with it.
  { table: 'sessions', where: sql`ended_at is null`, set: sql`ended_at = ${now()}` },
  { table: 'sessions', go: true },
  { table: 'credentials', go: true },
  { table: 'second_factors', go: true },
  { table: 'recovery_codes', go: true },
  { table: 'challenges', go: true },
  { table: 'account_tokens', go: true },
  { table: 'calendar_feeds', go: true },
  { table: 'notes', where: sql`signed_at is null`, go: true },
  { table: 'clients_rels', by: 'parent_id', go: true },
  // What somebody was offered while they waited goes with the wait.
  { table: 'waitlist', go: true },
  {
    table: 'bookings',
    where: sql`status = 'planned'`,
    set: sql`status = 'cancelled', cancelled_by = 'client', planned_end = 'series', sequence = sequence + 1`,
  },
  {
    table: 'bookings',
    set: sql`client_time_zone = 'UTC', cancel_reason_sealed = null,
      local_start = to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || '+00:00'`,
  },
  {
    table: 'rooms',
    where: sql`num_nonnulls(client_join_sealed, therapist_join_sealed) > 0`,
    set: sql`client_join_sealed = null, therapist_join_sealed = null`,
  },
  {
    table: 'notification_events',
    where: sql`recipient = ${`client:${client}`} and status in ('planned', 'dead', 'unknown')`,
    set: sql`status = 'superseded', last_error = 'no_address'`,
  },
  // The rest of the row is emptied by the database, with this.
  { table: 'clients', by: 'id', set: sql`erased_at = ${now()}, updated_at = ${now()}` },
]

/**
 * Empties all that stands in clear about a client, in `tx`. It locks the client against everything new, and
 * is safe to repeat: whoever is erased already stays as they are.
 */
export async function emptyClient(tx: SqlRunner, client: string): Promise<void> {
  const { rows } = await tx.execute(
    sql`select 1 from clients where id = ${client}::uuid and erased_at is null for update`,
  )
  if (rows.length === 0) return
  for (const step of EMPTIED(client)) {
    const { table, by = 'client_id', where = sql`true` } = step
    const own =
      table === 'notification_events' ? where : sql`${sql.identifier(by)} = ${client}::uuid and ${where}`
    await tx.execute(
      'go' in step
        ? sql`delete from ${sql.identifier(table)} where ${own}`
        : sql`update ${sql.identifier(table)} set ${step.set} where ${own}`,
    )
  }
}
