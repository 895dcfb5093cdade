import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Wanted = Extract<BookingRequest, { type: 'book' | 'plan' }>

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

export type LockedPlace = {
  service: string
  therapist: string
  published: boolean
  /** Somebody else has this very time: nobody was locked. */
  taken: boolean
  /** The client's; null for a client who is erased or not there. */
  zone: string | null
}

/**
 * Finds service and therapist by their slugs and locks client and therapist. @returns null where there is
 * none.
 */
export async function lockPlace(
  runner: SqlRunner,
  { client, service, therapist, startsAt, overbooked }: Wanted,
): Promise<LockedPlace | null> {
  const start = sql`to_timestamp(${startsAt / 1000}::float8)`
  const [place] = await rowsOf<LockedPlace>(
    runner,
    sql`select * from lock_place(${client}::uuid, ${service}, ${therapist}, ${start}, ${overbooked})`,
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
    sql`select client_id as client, therapist_id as therapist from bookings where id = ${id}::uuid`,
  )
  return parties ?? null
}

/** The therapists in whose calendars a request may place the session: locked before the booking is. */
export function placedWith(request: BookingRequest, present: string): string[] {
  if (request.type === 'reschedule') return [present, request.therapist ?? present]
  return request.type === 'correct' || request.type === 'settlePlanned' ? [present] : []
}
