import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * Locks the client, then the therapists (docs/ledger.md has the one order in which everybody locks).
 * @returns the client's time zone, or null for a client who is erased or not there
 */
export async function lockParties(
  runner: SqlRunner,
  client: string,
  therapists: string[],
): Promise<string | null> {
  const ids = sql`array[${sql.join(
    therapists.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`
  const [row] = await rowsOf<{ zone: string | null }>(
    runner,
    sql`select lock_parties(${client}::uuid, ${ids}) as zone`,
  )
  return row?.zone ?? null
}

/** Whose booking it is. Read unlocked: a booking's client never changes. */
export async function readParties(
  runner: SqlRunner,
  id: string,
): Promise<{ client: string; therapist: string } | null> {
  const [parties] = await rowsOf<{ client: string; therapist: string }>(
    runner,
    sql`select client_id as client, therapist_id as therapist from bookings where id = ${id}::uuid`,
  )
  return parties ?? null
}
