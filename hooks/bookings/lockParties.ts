import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Wanted = Pick<
  Extract<BookingRequest, { type: 'book' | 'plan' }>,
  'service' | 'therapist' | 'startsAt'
> & {
  /** Null where the time is to be kept for a visitor. */
  client: string | null
  overbooked: boolean
  /** The reservation that is claimed or given up. */
  reservation: string | null
}

const NOW = () => sql`to_timestamp(${nowMillis()} / 1000)`

/**
 * Locks the client, then the therapists (docs/ledger.md has the one order in which everybody locks), and
 * clears their calendars of reservations that are over.
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
    sql`select lock_parties(${client}::uuid, ${ids}, null, ${NOW()}) as zone`,
  )
  return row?.zone ?? null
}

export type LockedPlace = {
  service: string
  therapist: string
  published: boolean
  /** Somebody else has this very time: nobody was locked. */
  taken: boolean
  /** This very place was kept under the reservation that was brought. */
  kept: boolean
  /** The client's; null for a client who is erased or not there, and without one. */
  zone: string | null
}

/**
 * Finds service and therapist by their slugs and locks client and therapist. @returns null where there is
 * none.
 */
export async function lockPlace(
  runner: SqlRunner,
  { client, service, therapist, startsAt, overbooked, reservation }: Wanted,
): Promise<LockedPlace | null> {
  const start = sql`to_timestamp(${startsAt / 1000}::float8)`
  const [place] = await rowsOf<LockedPlace>(
    runner,
    sql`select * from lock_place(${client}::uuid, ${service}, ${therapist}, ${start}, ${overbooked},
          ${reservation}, ${NOW()})`,
  )
  return place ?? null
}

/** Whose booking it is. Read unlocked: a booking's client never changes. */
export async function readParties(
  runner: SqlRunner,
  id: string,
): Promise<{ client: string; therapist: string } | null> {
  const [parties] = await rowsOf<{ client: string; therapist: string }>(
    runner,
    sql`select client_id as client, therapist_id as therapist from bookings where id = ${id}::uuid and client_id is not null`,
  )
  return parties ?? null
}
