import type { Endpoint } from 'payload'
import { ownSeries } from '@/endpoints/series/ownSeries'
import { oneSeries } from '@/endpoints/series/placeSeries'

/** One of the client's own series. 200 `{ series, bookings, leftOut }`; 401; 404. */
export const showSeries: Endpoint = {
  path: '/portal/series/:id',
  method: 'get',
  handler: async (req) => Response.json(await oneSeries(req, await ownSeries(req))),
}
