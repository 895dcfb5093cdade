import type { Endpoint } from 'payload'
import { readCheckout } from '@/server/payments/readCheckout'
import { clientOf } from '@/server/whoAsks'

/** What has become of one of the client's own checkouts. Grants nothing. 200 `{ checkout }`; 401; 404. */
export const showCheckout: Endpoint = {
  path: '/portal/checkout/:id',
  method: 'get',
  handler: async (req) => {
    const client = String((await clientOf(req)).id)
    const id = String(req.routeParams?.id ?? '')
    return Response.json({ checkout: await readCheckout(req.payload, { id, client }) })
  },
}
