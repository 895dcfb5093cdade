import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import type { Instant } from '@/domain/scheduling/instant'
import { openingOf } from '@/domain/scheduling/opening'
import { occurrencePlan } from '@/domain/scheduling/planned'
import { SERIES_MAX } from '@/domain/scheduling/seriesLength'
import type { SeriesRequest } from '@/domain/scheduling/seriesRequest'
import { placement } from '@/domain/scheduling/slots'
import { weekly } from '@/domain/scheduling/weekly'
import { readPlace } from '@/hooks/bookings/readPlace'
import { transactionOf } from '@/server/sql'

type Series = { id: string; client: string; service: string; therapist: string; timeZone: string }

/**
 * Places the sessions of a new series, each as every booking is placed, all of them in the transaction of
 * the series: either all that it answers stands, or nothing. The first one is booked or the series
 * refused; of the others each is booked, planned or left out (`occurrencePlan`).
 * @throws DomainError as booking the first one does
 */
export const placeSeries: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const request = req.context.seriesRequest as SeriesRequest | undefined
  if (operation !== 'create' || !request) return doc
  delete req.context.seriesRequest
  const series = doc as Series
  const starts = weekly({ first: request.startsAt, timeZone: series.timeZone, times: request.times })
  for (const [index, startsAt] of starts.entries()) {
    if (startsAt === null) continue
    const type = index === 0 ? 'book' : await planOf(req, series, startsAt)
    if (type !== 'leave_out') await write(req, asRequest(request, { type, startsAt, id: series.id, index }))
  }
  return doc
}

/** As if the horizon reached as far as the series does: what lies beyond it can be planned. */
async function planOf(req: PayloadRequest, series: Series, startsAt: Instant) {
  try {
    const { offer, place, lots } = await readPlace(await transactionOf(req), { ...series, startsAt }, null)
    const { policy, now } = offer.offer
    const far = { ...policy, horizonDays: policy.horizonDays + 7 * SERIES_MAX }
    const seen = { ...place, placement: placement(startsAt, { ...offer.offer, policy: far }) }
    const { credits, creditType } = offer
    const opening = openingOf(startsAt, policy, now)
    return occurrencePlan({ place: seen, opening, lots, credits, creditType })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return 'leave_out'
    throw error
  }
}

type Week = { type: 'book' | 'plan'; startsAt: Instant; id: string; index: number }

/** What was kept was the time of the first week: it is the one that takes its place. */
function asRequest({ times: _, reservation = null, ...request }: SeriesRequest, week: Week): BookingRequest {
  const { type, startsAt, id, index } = week
  const attempt = { attemptId: `${id}:${index + 1}`, attemptFor: `series|${id}|${index + 1}` }
  const series = { id, occurrence: index + 1 }
  const kept = index === 0 ? { reservation } : {}
  return { ...request, ...attempt, ...kept, type, startsAt, overbooked: false, series }
}

async function write(req: PayloadRequest, bookingRequest: BookingRequest): Promise<void> {
  req.context.bookingRequest = bookingRequest
  await req.payload.create({ collection: 'bookings', data: {} as never, req, depth: 0 })
}
