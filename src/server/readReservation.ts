import type { Payload } from 'payload'
import type { ReservationView } from '@/contracts/reservations'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { isToken, tokenHashOf } from '@/server/sessionCookies'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

type Row = {
  service: string
  therapist: string
  startsAt: number
  endsAt: number
  reservedUntil: number
  attemptFor: string
}

/**
 * The time that is kept under this secret, and what was asked for it; null where none is, any more or ever.
 */
export async function readReservation(
  payload: Payload,
  token: string,
): Promise<{ reservation: ReservationView; attemptFor: string } | null> {
  if (!isToken(token)) return null
  const [row] = await rowsOf<Row>(
    poolOf(payload),
    sql`select s.slug as service, t.slug as therapist, ${millis(sql`b.starts_at`)} as "startsAt",
          ${millis(sql`b.ends_at`)} as "endsAt", ${millis(sql`b.reserved_until`)} as "reservedUntil",
          b.attempt_for as "attemptFor"
        from bookings b join services s on s.id = b.service_id join therapists t on t.id = b.therapist_id
        where b.status = 'reserved' and b.attempt_id = ${tokenHashOf(token)}
          and b.reserved_until > to_timestamp(${nowMillis()} / 1000)`,
  )
  if (!row) return null
  const { service, therapist, attemptFor } = row
  const instants = {
    startsAt: toIso(row.startsAt),
    endsAt: toIso(row.endsAt),
    reservedUntil: toIso(row.reservedUntil),
  }
  return { attemptFor, reservation: { token, service, therapist, ...instants } }
}
