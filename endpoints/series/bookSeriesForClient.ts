import type { Endpoint } from 'payload'
import { bookSeriesForClient as contract } from '@/contracts/series'
import { placeSeries } from '@/endpoints/series/placeSeries'
import { bodyOf } from '@/server/bodyOf'
import { staffOf } from '@/server/whoAsks'

/** Staff book every week for a client. 201 `{ series, bookings, leftOut }`; as the client's door, and 403. */
export const bookSeriesForClient: Endpoint = {
  path: '/staff/series',
  method: 'post',
  handler: async (req) => {
    await staffOf(req, 'owner', 'staff')
    const wanted = await bodyOf(req, contract)
    return Response.json(await placeSeries(req, { ...wanted, by: 'practice' }), { status: 201 })
  },
}
