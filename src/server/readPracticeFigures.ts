import type { Payload } from 'payload'
import type { Hours } from '@/domain/scheduling/hours'
import type { Interval } from '@/domain/scheduling/intervals'
import { utilisation } from '@/domain/scheduling/utilisation'
import { nowMillis } from '@/server/clock'
import { OVERRIDES, WEEKLY_HOURS } from '@/server/offers'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** Months that are read at most, and sessions in them: more are no practice of one database. */
const MONTHS_MAX = 24
const SESSIONS_MAX = 50_000

/** Instants are epoch milliseconds; of the present month `till` is now. */
export type PracticeMonth = {
  month: string
  from: number
  till: number
  /** Sessions that took place, that nobody came to, and that their client cancelled late (`lateIds`). */
  held: number
  noShow: number
  late: number
  lateIds: string[]
  /** Minutes: `utilisation`, summed over the therapists. */
  offered: number
  booked: number
}

/** `late`: the id of one that was cancelled late. Thousands of them are read: an array says no names. */
type Session = [status: string, from: number, to: number, late: string | null]
type Therapist = Hours & { since: number; timeOff: Interval[]; sessions: Session[]; offers: boolean }
type Row = { months: { month: string; from: number; till: number }[]; therapists: Therapist[] }

/**
 * By the practice's months and the start of the sessions, the past alone; the oldest month first, the present
 * one last. A cancel is late by the ledger: its credit was forfeited, or given back because the policy
 * forgives (sessions of no credits have no line there). Offered is by the hours as they stand today, of
 * therapists who are published, from the day of their profile or of their first session in these months on.
 * @param user only sessions and hours of this user's own profile; null: of everybody
 */
export async function readPracticeFigures(
  payload: Payload,
  { months, user }: { months: number; user: string | null },
): Promise<PracticeMonth[]> {
  const [row] = await rowsOf<Row>(poolOf(payload), asked(Math.min(months, MONTHS_MAX), user))
  return (row?.months ?? []).map((month) => figuresOf(month, row?.therapists ?? []))
}

function figuresOf(month: Row['months'][number], therapists: Therapist[]): PracticeMonth {
  const within = { from: month.from, to: month.till }
  const sessions = therapists.flatMap((one) => one.sessions).filter(([, from]) => isIn(from, within))
  const lateIds = sessions.flatMap(([, , , late]) => late ?? [])
  const ended = (as: string) => sessions.filter(([status]) => status === as).length
  const filled = therapists
    .filter(({ offers }) => offers)
    .map((one) => {
      const live = one.sessions.flatMap(([status, from, to]) => (status === 'cancelled' ? [] : { from, to }))
      const since = { from: Math.max(within.from, one.since), to: within.to }
      return utilisation({ hours: one, timeOff: one.timeOff, sessions: live, within: since })
    })
  return {
    ...month,
    held: ended('completed'),
    noShow: ended('no_show'),
    late: lateIds.length,
    lateIds,
    offered: filled.reduce((sum, { offered }) => sum + offered, 0),
    booked: filled.reduce((sum, { booked }) => sum + booked, 0),
  }
}

const isIn = (instant: number, { from, to }: Interval) => instant >= from && instant < to

const asked = (months: number, user: string | null) => sql`
  with practice as (select time_zone as zone, to_timestamp(${nowMillis()} / 1000) as now from public.practice),
  months as (
    select m at time zone zone as start, least((m + interval '1 month') at time zone zone, now) as till,
      to_char(m, 'YYYY-MM') as month
    from practice, generate_series(date_trunc('month', now at time zone zone)
      - make_interval(months => ${months - 1}::int), date_trunc('month', now at time zone zone), interval '1 month') m),
  span as (select min(start) as start, max(till) as till from months),
  sessions as (
    select b.id, b.therapist_id, b.status, b.starts_at, b.ends_at, b.cancelled_by
    from bookings b join therapists t on t.id = b.therapist_id, span
    where b.starts_at >= span.start and b.starts_at < span.till
      and b.status in ('booked', 'completed', 'no_show', 'cancelled')
      and (${user}::uuid is null or t.user_id = ${user}::uuid)
    order by b.starts_at desc limit ${SESSIONS_MAX})
  select
    (select json_agg(json_build_object('month', month, 'from', ${millis(sql`start`)}, 'till', ${millis(sql`till`)})
      order by start) from months) as months,
    (select coalesce(json_agg(json_build_object('timeZone', t.time_zone, 'weeklyHours', ${WEEKLY_HOURS},
        'overrides', ${OVERRIDES}, 'offers', t.published,
        'since', ${millis(sql`least(t.created_at, (select min(s.starts_at) from sessions s where s.therapist_id = t.id))`)},
        'timeOff', (select coalesce(json_agg(json_build_object(
            'from', ${millis(sql`o.starts_at`)}, 'to', ${millis(sql`o.ends_at`)})), '[]')
          from time_off o, span where o.therapist_id = t.id and o.ends_at > span.start and o.starts_at < span.till),
        'sessions', (select coalesce(json_agg(json_build_array(s.status, ${millis(sql`s.starts_at`)},
            ${millis(sql`s.ends_at`)}, case when s.status = 'cancelled' and s.cancelled_by = 'client' and exists (
              select 1 from ledger_entries e where e.booking_id = s.id and e.type = 'release'
                and e.reason in ('late_cancel', 'waived')) then s.id end)), '[]')
          from sessions s where s.therapist_id = t.id))), '[]')
      from therapists t where ${user}::uuid is null or t.user_id = ${user}::uuid) as therapists`
