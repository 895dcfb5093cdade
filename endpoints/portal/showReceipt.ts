import type { Endpoint } from 'payload'
import { readReceipt } from '@/server/receipts/readReceipt'
import { clientOf } from '@/server/whoAsks'

/** One of the client's own receipts, for a page. 200 `{ receipt }`; 401; 404. */
export const showReceipt: Endpoint = {
  path: '/portal/payments/receipts/:id',
  method: 'get',
  handler: async (req) => {
    const client = String((await clientOf(req)).id)
    const id = String(req.routeParams?.id ?? '')
    return Response.json({ receipt: await readReceipt(req.payload, { id, client }) })
  },
}
