import type { Endpoint } from 'payload'
import { choosePlan } from '@/contracts/payments'
import { bodyOf } from '@/server/bodyOf'
import type { Counter } from '@/server/payments/settleStored'
import { startPurchase } from '@/server/payments/startPurchase'
import { limit } from '@/server/rateLimits'
import { clientOf } from '@/server/whoAsks'

/**
 * The way to the provider's hosted checkout for one plan. 200 `{ url }`; 401; 404; 409 outcome_exists where
 * there is a live subscription; 422; 429; 503.
 */
export function startCheckout({ payments, siteUrl }: Counter): Endpoint {
  return {
    path: '/portal/checkout',
    method: 'post',
    handler: async (req) => {
      const client = String((await clientOf(req)).id)
      const { plan } = await bodyOf(req, choosePlan)
      await limit(req.payload, 'checkout', client)
      return Response.json(await startPurchase({ payload: req.payload, payments }, { client, plan, siteUrl }))
    },
  }
}
