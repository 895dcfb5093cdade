import type { Hours } from '@/domain/scheduling/hours'
import { DAY_MS } from '@/domain/scheduling/instant'
import type { Interval } from '@/domain/scheduling/intervals'
import type { Offer } from '@/domain/scheduling/slots'
import { nowMillis } from '@/server/clock'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** No booking blocks longer (a CHECK of the database), so no earlier one can reach into a span. */
const BLOCK_MAX_MS = DAY_MS

/** A therapist's offer of one service, and the names that go with it. */
export type ReadOffer = {
  therapist: string
  therapistSlug: string
  service: string
  minutes: number
  credits: number
  creditType: string
  cancellationHours: number
  lateCancelPolicy: 'forfeit' | 'forgive'
  practiceTimeZone: string
  offer: Offer
  /** What the expression `extra` of the span said. */
  extra: unknown
}

type Row = Hours & {
  therapist: string
  therapistSlug: string
  service: string
  minutes: number
  credits: number
  creditType: string
  bufferBefore: number
  bufferAfter: number
  acceptingClients: boolean
  cancellationHours: number
  lateCancelPolicy: 'forfeit' | 'forgive'
  practiceTimeZone: string
  minimumNotice: number
  horizon: number
  slotGrid: number
  timeOff: Interval[]
  busy: Interval[]
  now: number
  extra: unknown
}

type Span = {
  /** Epoch milliseconds: starts in [from, to) will be asked for. */
  from: number
  to: number
  /** A client who is a therapist's own is offered times whether or not new clients are accepted. */
  client?: string | null
  /** The booking that is being moved: its own time does not block it. */
  except?: string | null
  /** More columns of each row, as an expression for `extra`. */
  extra?: Statement
}

/**
 * The offers of the therapists whom `which` selects (a condition on `t`, therapists, and `s`, services),
 * with all that stands in their calendars around the span. One statement.
 */
export async function readOffers(runner: SqlRunner, which: Statement, span: Span): Promise<ReadOffer[]> {
  const from = sql`to_timestamp(${(span.from - BLOCK_MAX_MS) / 1000}::float8)`
  const to = sql`to_timestamp(${(span.to + BLOCK_MAX_MS) / 1000}::float8)`
  const rows = await rowsOf<Row>(
    runner,
    sql`
    select t.id as therapist, t.slug as "therapistSlug", s.id as service, s.minutes, s.credits,
      s.credit_type as "creditType", t.time_zone as "timeZone", t.buffer_before as "bufferBefore",
      t.buffer_after as "bufferAfter",
      -- What is not published is not offered, to nobody.
      s.published and t.published and (t.accepting_clients or exists (
        select 1 from clients_rels own
        where own.parent_id = ${span.client ?? null}::uuid and own.path = 'therapists' and own.therapists_id = t.id
      )) as "acceptingClients",
      p.cancellation_hours as "cancellationHours", p.late_cancel_policy as "lateCancelPolicy",
      p.time_zone as "practiceTimeZone", p.minimum_notice as "minimumNotice", p.horizon, p.slot_grid as "slotGrid",
      ${WEEKLY_HOURS} as "weeklyHours", ${OVERRIDES} as overrides,
      (select coalesce(json_agg(json_build_object(
          'from', ${millis(sql`o.starts_at`)}, 'to', ${millis(sql`o.ends_at`)})), '[]')
        from time_off o where o.therapist_id = t.id and o.ends_at > ${from} and o.starts_at < ${to}) as "timeOff",
      (select coalesce(json_agg(json_build_object(
          'from', ${millis(sql`b.blocks_from`)}, 'to', ${millis(sql`b.blocks_to`)})), '[]')
        from bookings b where b.therapist_id = t.id and b.status not in ('cancelled', 'planned')
          -- What was kept for a visitor is free again as soon as it is over, whoever clears it away.
          and (b.status <> 'reserved' or b.reserved_until > ${NOW()})
          and b.blocks_from >= ${from} and b.blocks_from < ${to}
          and b.id is distinct from ${span.except ?? null}::uuid) as busy,
      ${span.extra ?? sql`null`} as extra, ${nowMillis()} as now
    from therapists t, services s, practice p
    where ${which} and exists (
      select 1 from therapists_rels gives
      where gives.parent_id = t.id and gives.path = 'services' and gives.services_id = s.id)
    order by t.slug`,
  )
  return rows.map(asOffer)
}

const NOW = () => sql`to_timestamp(${nowMillis()} / 1000)`

/** Of `t`, a therapist: weekly hours as the domain takes them. */
export const WEEKLY_HOURS = sql`(
  select coalesce(json_agg(json_build_object('weekday', w.weekday::int, 'from', w."from", 'to', w."to")), '[]')
  from therapists_weekly_hours w where w._parent_id = t.id)`

/** Of `t`, a therapist: the dates that have hours of their own. */
export const OVERRIDES = sql`(
  select coalesce(json_agg(json_build_object('date', o.date, 'intervals', (
      select coalesce(json_agg(json_build_object('from', i."from", 'to', i."to")), '[]')
      from therapists_overrides_intervals i where i._parent_id = o.id))), '[]')
  from therapists_overrides o where o._parent_id = t.id)`

function asOffer(row: Row): ReadOffer {
  const { timeZone, weeklyHours, overrides, timeOff, busy, now, minutes } = row
  const { therapist, therapistSlug, service, credits, creditType } = row
  const { cancellationHours, lateCancelPolicy, practiceTimeZone } = row
  return {
    therapist,
    therapistSlug,
    service,
    minutes,
    credits,
    creditType,
    cancellationHours,
    lateCancelPolicy,
    practiceTimeZone,
    extra: row.extra,
    offer: {
      hours: { timeZone, weeklyHours, overrides },
      timeOff,
      busy,
      minutes,
      bufferBefore: row.bufferBefore,
      bufferAfter: row.bufferAfter,
      policy: {
        minimumNoticeMinutes: row.minimumNotice,
        horizonDays: row.horizon,
        gridMinutes: row.slotGrid,
      },
      acceptingClients: row.acceptingClients,
      now,
    },
  }
}
