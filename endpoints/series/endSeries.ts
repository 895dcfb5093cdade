import type { Endpoint, PayloadRequest } from 'payload'
import type { SeriesView } from '@/contracts/series'
import type { SeriesEnd } from '@/domain/scheduling/seriesRequest'
import { ownSeries } from '@/endpoints/series/ownSeries'
import { oneSeries } from '@/endpoints/series/placeSeries'
import { retrying } from '@/server/retrying'

/**
 * The client ends what is left: all that is planned, and what is booked and can still be cancelled free of
 * charge. 200 `{ series, bookings, leftOut }`; 401; 404; 409 outcome_exists.
 */
export const endSeries: Endpoint = {
  path: '/portal/series/:id/end',
  method: 'post',
  handler: async (req) =>
    Response.json(await endOf(req, await ownSeries(req), { by: 'client', reason: null })),
}

/** Ends a series in one transaction. @returns it as it now is */
export async function endOf(req: PayloadRequest, id: string, seriesEnd: SeriesEnd): Promise<SeriesView> {
  await retrying(req, { seriesEnd }, (fresh) =>
    req.payload.update({ collection: 'series', id, data: {}, req: fresh, depth: 0 }),
  )
  return oneSeries(req, id)
}
