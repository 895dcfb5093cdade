import type { BookingView } from '@/contracts/bookings'
import { toIso } from '@/domain/scheduling/instant'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

type Row = Omit<BookingView, 'startsAt' | 'endsAt' | 'freeCancelUntil' | 'cancelledBy' | 'cancelReason'> & {
  startsAt: number
  endsAt: number
  freeCancelUntil: number
  cancelledBy: BookingView['cancelledBy'] | null
  cancelReason: string | null
}

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
  return rows.map(({ startsAt, endsAt, freeCancelUntil, cancelledBy, cancelReason, ...rest }) => ({
    ...rest,
    startsAt: toIso(startsAt),
    endsAt: toIso(endsAt),
    freeCancelUntil: toIso(freeCancelUntil),
    ...(cancelledBy ? { cancelledBy } : {}),
    ...(cancelReason ? { cancelReason } : {}),
  }))
}
