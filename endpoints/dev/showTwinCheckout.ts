import type { Endpoint } from 'payload'
import type { PaymentTwin } from '@/domain/payments/twin'
import { idIn, theTwin, twinPage } from '@/endpoints/dev/twinPage'

/**
 * `GET /api/dev/stripe/checkout/:id`: the twin's checkout page. 200 HTML; 404 not_found, in production too.
 */
export function showTwinCheckout(twin: PaymentTwin | null): Endpoint {
  return {
    path: '/dev/stripe/checkout/:id',
    method: 'get',
    handler: async (req) => twinPage(await theTwin(twin).checkoutPage(idIn(req))),
  }
}
