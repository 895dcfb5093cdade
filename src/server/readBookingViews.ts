import type { Payload } from 'payload'
import type { BookingView } from '@/contracts/bookings'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { cancelReasonContext } from '@/server/encryption/places'
import { millis, poolOf, rowsOf, type Statement, sql } from '@/server/sql'

type More = 'series' | 'missing' | 'plannedEnd'
type Written = Omit<BookingView, 'service' | 'therapist' | 'cancelledBy' | 'cancelReason' | More> & {
  cancelledBy?: BookingView['cancelledBy'] | null
  cancelReason?: string | null
}

/** Of a session of a series. */
type Week = { [Part in More]: NonNullable<BookingView[Part]> | null }

type Row = Week &
  Omit<Written, 'startsAt' | 'endsAt' | 'freeCancelUntil' | 'cancelReason'> &
  Pick<BookingView, 'service' | 'therapist'> & {
    startsAt: number
    endsAt: number
    freeCancelUntil: number
    client: string
    /** Why it was cancelled, sealed. */
    sealed: string | null
  }

/** The bookings that `which` selects (a condition on `b`), newest start first, as the contract shows them. */
export async function readBookingViews(
  payload: Payload,
  which: Statement,
  limit = 1,
): Promise<BookingView[]> {
  const rows = await rowsOf<Row>(
    poolOf(payload),
    sql`
    select b.id, b.status, s.slug as service, t.slug as therapist, ${millis(sql`b.starts_at`)} as "startsAt",
      ${millis(sql`b.ends_at`)} as "endsAt", b.client_time_zone as "clientTimeZone", b.sequence,
      ${millis(sql`b.free_cancel_until`)} as "freeCancelUntil", b.credits, b.cancelled_by as "cancelledBy",
      b.client_id as client, b.cancel_reason_sealed as sealed, ${week()}
    from bookings b join services s on s.id = b.service_id join therapists t on t.id = b.therapist_id
    where b.status <> 'reserved' and ${which} order by b.starts_at desc, b.id desc limit ${limit}`,
  )
  const encryption = encryptionOf(payload)
  return await Promise.all(
    rows.map(async ({ sealed, client, series, missing, plannedEnd, ...row }) => {
      const instants = {
        startsAt: toIso(row.startsAt),
        endsAt: toIso(row.endsAt),
        freeCancelUntil: toIso(row.freeCancelUntil),
      }
      const context = cancelReasonContext(row.id, client)
      const cancelReason = sealed && (await openOrNote({ payload, encryption }, sealed, context))
      const view = asBookingView({ ...row, ...instants, cancelReason }, row)
      return { ...view, ...given({ series, missing, plannedEnd }) }
    }),
  )
}

/** What only a session of a series has: what has been planned waits for credits, or beyond the horizon. */
const week = () => sql`b.planned_end as "plannedEnd",
  (select json_build_object('id', r.id, 'occurrence', b.occurrence, 'times', r.times)
    from series r where r.id = b.series_id) as series,
  case when b.status = 'planned' then (select case when b.starts_at < to_timestamp(${nowMillis()} / 1000)
    + make_interval(hours => 24 * p.horizon::int) then 'credits' else 'opening' end from practice p) end as missing`

function given(week: Week): Pick<BookingView, More> {
  return Object.fromEntries(Object.entries(week).filter(([, value]) => value !== null))
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
