import type { Endpoint } from 'payload'
import { privately } from '@/server/identityAnswers'
import { readErasurePage } from '@/server/rights/readErasureState'

/**
 * `GET /api/erasure/:token`: what is erased or was, and what is kept and why, for whoever holds the address
 * that was mailed. 200; 404. Names nobody, changes nothing.
 */
export const showErasure: Endpoint = {
  path: '/erasure/:token',
  method: 'get',
  handler: async (req) => privately(await readErasurePage(req.payload, String(req.routeParams?.token ?? ''))),
}
