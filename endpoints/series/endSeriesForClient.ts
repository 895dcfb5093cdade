import type { Endpoint } from 'payload'
import { endSeriesForClient as contract } from '@/contracts/series'
import { endOf } from '@/endpoints/series/endSeries'
import { officeSeries } from '@/endpoints/series/ownSeries'
import { bodyOf } from '@/server/bodyOf'

/**
 * Staff end what is left: all that is planned, and all that is booked and still ahead, whose credits come
 * back. 200 `{ series, bookings, leftOut }`; 401; 403; 404; 409 outcome_exists.
 */
export const endSeriesForClient: Endpoint = {
  path: '/staff/series/:id/end',
  method: 'post',
  handler: async (req) => {
    const id = await officeSeries(req)
    const { reason } = await bodyOf(req, contract)
    return Response.json(await endOf(req, id, { by: 'practice', reason }))
  },
}
