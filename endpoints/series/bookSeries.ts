import type { Endpoint } from 'payload'
import { bookSeries as contract } from '@/contracts/series'
import { placeSeries } from '@/endpoints/series/placeSeries'
import { bodyOf } from '@/server/bodyOf'
import { limit } from '@/server/rateLimits'
import { tokenHashOf } from '@/server/sessionCookies'
import { clientOf } from '@/server/whoAsks'

/**
 * The client books every week. 201 `{ series, bookings, leftOut }`, for a repeat of the same attempt too;
 * 401; 402, 403, 404, 409 as for the first session alone; 422; 429.
 */
export const bookSeries: Endpoint = {
  path: '/portal/series',
  method: 'post',
  handler: async (req) => {
    const id = String((await clientOf(req)).id)
    await limit(req.payload, 'booking', id)
    const { reservation: token, ...wanted } = await bodyOf(req, contract)
    const reservation = token && tokenHashOf(token)
    const series = await placeSeries(req, { ...wanted, client: id, by: 'client', reason: null, reservation })
    return Response.json(series, { status: 201 })
  },
}
