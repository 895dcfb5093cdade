import type { Endpoint } from 'payload'
import type { PaymentTwin } from '@/domain/payments/twin'
import { idIn, theTwin, twinPage } from '@/endpoints/dev/twinPage'

/** `GET /api/dev/stripe/billing/:id`: the twin's billing page. 200 HTML; 404 not_found, in production too. */
export function showTwinBilling(twin: PaymentTwin | null): Endpoint {
  return {
    path: '/dev/stripe/billing/:id',
    method: 'get',
    handler: async (req) => twinPage(await theTwin(twin).billingPage(idIn(req))),
  }
}
