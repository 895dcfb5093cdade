import type { BookingView } from '@/contracts/bookings'
import { toIso } from '@/domain/scheduling/instant'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

type Written = Omit<BookingView, 'service' | 'therapist' | 'cancelledBy' | 'cancelReason'> & {
  cancelledBy?: BookingView['cancelledBy'] | null
  cancelReason?: string | null
}

type Row = Omit<Written, 'startsAt' | 'endsAt' | 'freeCancelUntil'> &
  Pick<BookingView, 'service' | 'therapist'> & { startsAt: number; endsAt: number; freeCancelUntil: number }

/** The bookings that `which` selects (a condition on `b`), newest start first, as the contract shows them. */
export async function readBookingViews(
  runner: SqlRunner,
  which: Statement,
  limit = 1,
): Promise<BookingView[]> {
  const rows = await rowsOf<Row>(
    runner,
    sql`
    select b.id, b.status, s.slug as service, t.slug as therapist, ${millis(sql`b.starts_at`)} as "startsAt",
      ${millis(sql`b.ends_at`)} as "endsAt", b.client_time_zone as "clientTimeZone", b.sequence,
      ${millis(sql`b.free_cancel_until`)} as "freeCancelUntil", b.credits, b.cancelled_by as "cancelledBy",
      b.cancel_reason as "cancelReason"
    from bookings b join services s on s.id = b.service_id join therapists t on t.id = b.therapist_id
    where ${which} order by b.starts_at desc, b.id desc limit ${limit}`,
  )
  return rows.map((row) => {
    const instants = {
      startsAt: toIso(row.startsAt),
      endsAt: toIso(row.endsAt),
      freeCancelUntil: toIso(row.freeCancelUntil),
    }
    return asBookingView({ ...row, ...instants }, row)
  })
}

/** A booking's document, with the slugs that its ids stand for, as the contract shows it. */
export function asBookingView(
  { id, status, startsAt, endsAt, clientTimeZone, sequence, freeCancelUntil, credits, ...more }: Written,
  { service, therapist }: Pick<BookingView, 'service' | 'therapist'>,
): BookingView {
  const { cancelledBy, cancelReason } = more
  return {
    ...{
      id,
      status,
      service,
      therapist,
      startsAt,
      endsAt,
      clientTimeZone,
      sequence,
      freeCancelUntil,
      credits,
    },
    ...(cancelledBy ? { cancelledBy } : {}),
    ...(cancelReason ? { cancelReason } : {}),
  }
}
