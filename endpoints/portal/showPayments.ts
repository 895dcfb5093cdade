import type { Endpoint } from 'payload'
import { fromCursor, listQuery } from '@/contracts/lists'
import { queryOf } from '@/server/bodyOf'
import { readClientPayments } from '@/server/payments/readClientPayments'
import { clientOf } from '@/server/whoAsks'

/** What the client paid for, the newest first, and the client's subscriptions. 200; 401; 422. */
export const showPayments: Endpoint = {
  path: '/portal/payments',
  method: 'get',
  handler: async (req) => {
    const client = await clientOf(req)
    const { cursor, limit } = queryOf(req, listQuery)
    const page = { after: fromCursor(cursor), limit }
    return Response.json(await readClientPayments(req.payload, String(client.id), page))
  },
}
