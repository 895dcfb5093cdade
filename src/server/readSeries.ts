import type { Payload } from 'payload'
import type { SeriesView } from '@/contracts/series'
import { toIso } from '@/domain/scheduling/instant'
import { weekly } from '@/domain/scheduling/weekly'
import { readBookingViews } from '@/server/readBookingViews'
import { millis, poolOf, rowsOf, type Statement, sql } from '@/server/sql'

type Row = Omit<SeriesView['series'], 'firstStart' | 'endedAt' | 'endedBy'> & {
  first: number
  endedAt: number | null
  endedBy: SeriesView['series']['endedBy'] | null
}

/** The series that `which` selects (a condition on `r`), with its sessions; null where there is none. */
export async function readSeries(payload: Payload, which: Statement): Promise<SeriesView | null> {
  const [row] = await rowsOf<Row>(
    poolOf(payload),
    sql`select r.id, s.slug as service, t.slug as therapist, r.time_zone as "timeZone", r.times,
          ${millis(sql`r.first_start`)} as first, ${millis(sql`r.ended_at`)} as "endedAt", r.ended_by as "endedBy"
        from series r join services s on s.id = r.service_id join therapists t on t.id = r.therapist_id
        where ${which} limit 1`,
  )
  if (!row) return null
  const { first, endedAt, endedBy, ...series } = row
  const newest = await readBookingViews(payload, sql`b.series_id = ${series.id}::uuid`, series.times)
  const there = new Set(newest.map((one) => one.series?.occurrence))
  const leftOut = weekly({ first, timeZone: series.timeZone, times: series.times }).flatMap((at, week) =>
    there.has(week + 1) ? [] : [{ occurrence: week + 1, startsAt: at === null ? null : toIso(at) }],
  )
  const end = endedAt !== null && endedBy ? { endedAt: toIso(endedAt), endedBy } : {}
  return { series: { ...series, firstStart: toIso(first), ...end }, bookings: newest.reverse(), leftOut }
}
