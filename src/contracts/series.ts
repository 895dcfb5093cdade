import * as z from 'zod'
import { CANCELLERS } from '@/domain/scheduling/booking'
import { SERIES_MAX, SERIES_MIN } from '@/domain/scheduling/seriesLength'
import { booking } from './bookings'
import { instant, optionalWords, slug, uuid } from './parse'
import { optionalReservation } from './reservations'

const times = z
  .int('Choose a whole number of weeks.')
  .min(SERIES_MIN, `Choose at least ${SERIES_MIN} weeks.`)
  .max(SERIES_MAX, `Choose at most ${SERIES_MAX} weeks.`)

const weeks = z.object({
  service: slug,
  therapist: slug,
  startsAt: instant,
  times,
  attemptId: uuid,
})

/**
 * POST /api/portal/series: `startsAt` of the first week, `times` weeks with it; `reservation`: the secret
 * under which the first time may be kept.
 */
export const bookSeries = weeks.extend({ reservation: optionalReservation })

/** POST /api/staff/series */
export const bookSeriesForClient = weeks.extend({ client: uuid, reason: optionalWords(500) })

/** POST /api/staff/series/:id/end; the reason is the client's to read. */
export const endSeriesForClient = z.object({ reason: optionalWords(500) })

/** A weekly series: every week at the wall-clock time of `firstStart` in `timeZone`. */
const series = z.object({
  id: z.string(),
  service: z.string(),
  therapist: z.string(),
  firstStart: z.iso.datetime(),
  timeZone: z.string(),
  times: z.int(),
  endedAt: z.iso.datetime().optional(),
  endedBy: z.enum(CANCELLERS).optional(),
})

/**
 * A series with its sessions by start, and the starts of the weeks that were not free (null: no such
 * time).
 */
export const oneSeries = z.object({
  series,
  bookings: z.array(booking),
  leftOut: z.array(z.object({ occurrence: z.int(), startsAt: z.iso.datetime().nullable() })),
})
export type SeriesView = z.infer<typeof oneSeries>
