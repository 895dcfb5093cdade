import type { Endpoint } from 'payload'
import { ensureCustomer } from '@/server/payments/ensureCustomer'
import type { Counter } from '@/server/payments/settleStored'
import { limit } from '@/server/rateLimits'
import { clientOf } from '@/server/whoAsks'

/** The way to the provider's own pages for cards and invoices. 200 `{ url }`; 401; 429; 503. */
export function openBillingPortal({ payments, siteUrl }: Counter): Endpoint {
  return {
    path: '/portal/billing-portal',
    method: 'post',
    handler: async (req) => {
      const id = String((await clientOf(req)).id)
      await limit(req.payload, 'checkout', id)
      const { customer, locale } = await ensureCustomer({ payload: req.payload, payments }, id)
      const site = locale === 'de' ? `${siteUrl}/de` : siteUrl
      return Response.json({ url: await payments.openBillingPortal(customer, `${site}/portal/payments`) })
    },
  }
}
