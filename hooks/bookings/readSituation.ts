import type { Entry } from '@/domain/ledger/entry'
import type { Lot } from '@/domain/ledger/lots'
import type { Booking, Situation } from '@/domain/scheduling/booking'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

/** Everything that is locked here is locked in the one order of docs/ledger.md: client, therapists, booking, lots. */

/** Locks a client's row. @returns what a booking takes over from it, or null where there is none. */
export async function lockClient(runner: SqlRunner, id: string): Promise<{ timeZone: string } | null> {
  const [client] = await rowsOf<{ timeZone: string }>(
    runner,
    sql`select time_zone as "timeZone" from clients where id = ${id}::uuid and erased_at is null for no key update`,
  )
  return client ?? null
}

/** Locks therapists' rows, by id: whoever places or moves a booking of theirs comes one after the other. */
export async function lockTherapists(runner: SqlRunner, ids: string[]): Promise<void> {
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  await rowsOf(runner, sql`select 1 from therapists where id in (${list}) order by id for no key update`)
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

/** Locks the booking, then the client's lots by id. Its client (and therapists) must be locked already. */
export async function lockSituation(runner: SqlRunner, id: string): Promise<Situation> {
  const [booking] = await rowsOf<Booking>(
    runner,
    sql`
    select id, client_id as client, therapist_id as therapist, service_id as service, status,
      ${millis(sql`starts_at`)} as "startsAt", ${millis(sql`ends_at`)} as "endsAt",
      ${millis(sql`blocks_from`)} as "blocksFrom", ${millis(sql`blocks_to`)} as "blocksTo",
      ${millis(sql`free_cancel_until`)} as "freeCancelUntil", credits, credit_type as "creditType", sequence,
      generation, cancelled_by as "cancelledBy", cancel_reason as "cancelReason", overbooked
    from bookings where id = ${id}::uuid for no key update`,
  )
  if (!booking) throw new Error(`booking ${id} went away while it was being locked`)
  const entries = await rowsOf<Entry>(
    runner,
    sql`
    select key, type, lot_id as lot, quantity, "from", "to", booking_id as booking, generation, answers, reason,
      evidence
    from ledger_entries where booking_id = ${id}::uuid order by lot_id, position`,
  )
  return { booking, entries, lots: await lockLots(runner, booking, id) }
}

/** Locks, by id, the lots that could pay for a booking, and those that its entries name. */
export async function lockLots(
  runner: SqlRunner,
  { client, creditType }: { client: string; creditType: string },
  booking: string | null = null,
): Promise<Lot[]> {
  return await rowsOf<Lot>(
    runner,
    sql`
    select id, credit_type as "creditType", source, paid, available, owes, frozen,
      ${millis(sql`expires_at`)} as "expiresAt", ${millis(sql`created_at`)} as "createdAt"
    from credit_lots
    where client_id = ${client}::uuid and credit_type = ${creditType}
      and (available > 0 or id in (select lot_id from ledger_entries where booking_id = ${booking}::uuid))
    order by id for no key update`,
  )
}

/** Whether the client has another live session that overlaps `[startsAt, endsAt)`. */
export async function isClientBusy(
  runner: SqlRunner,
  client: string,
  span: { startsAt: number; endsAt: number; except: string | null },
): Promise<boolean> {
  const from = sql`to_timestamp(${span.startsAt / 1000}::float8)`
  const to = sql`to_timestamp(${span.endsAt / 1000}::float8)`
  const found = await rowsOf(
    runner,
    sql`
    select 1 from bookings where client_id = ${client}::uuid and status <> 'cancelled'
      and tstzrange(starts_at, ends_at, '[)') && tstzrange(${from}, ${to}, '[)')
      and id is distinct from ${span.except}::uuid limit 1`,
  )
  return found.length > 0
}
