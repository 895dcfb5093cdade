import type { Endpoint } from 'payload'
import { refundPayment as contract } from '@/contracts/payments'
import { officeDocument } from '@/endpoints/staff/officeDocument'
import { bodyOf } from '@/server/bodyOf'
import { refundCredits } from '@/server/payments/refundCredits'
import type { Counter } from '@/server/payments/settleStored'
import { actorOf } from '@/server/recordAudit'

/**
 * Money goes back, and takes the named credits with it: of all lots or of none. 200 `{ refunds }`, for a
 * repeat of the same request too; 401; 403; 404; 409 attempt_reused; 422 where not so much is left; 503.
 */
export function refundPayment({ payments }: Counter): Endpoint {
  return {
    path: '/staff/payments/:id/refund',
    method: 'post',
    handler: async (req) => {
      const payment = await officeDocument(req, 'payments')
      const { credits, reason, requestId } = await bodyOf(req, contract)
      const cashier = { payload: req.payload, payments }
      const asked = { payment, credits, reason, requestId, actor: actorOf(req) }
      const refunds = await refundCredits(cashier, asked)
      return Response.json({ refunds })
    },
  }
}
