import type { Endpoint } from 'payload'
import { officeDocument } from '@/endpoints/staff/officeDocument'
import type { Counter } from '@/server/payments/settleStored'
import { syncPlans } from '@/server/payments/syncPlans'

/**
 * The provider's product and price of one plan, made where they are not there. 200 `{ plan }`; 401; 403;
 * 404; 503.
 */
export function syncPlan({ payments }: Counter): Endpoint {
  return {
    path: '/staff/plans/:id/sync',
    method: 'post',
    handler: async (req) => {
      const id = await officeDocument(req, 'plans')
      const [plan] = await syncPlans({ payload: req.payload, payments }, id)
      return Response.json({ plan })
    },
  }
}
