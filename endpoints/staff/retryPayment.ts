import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import { officeDocument } from '@/endpoints/staff/officeDocument'
import { claimParked } from '@/server/payments/claimPayments'
import { readPayment } from '@/server/payments/readPayment'
import { type Counter, settleStored } from '@/server/payments/settleStored'
import { actorOf, recordAudit } from '@/server/recordAudit'

/**
 * A parked payment is tried once more, now. 200 `{ payment }` as it then is; 401; 403; 404;
 * 409 outcome_exists where it is not parked.
 */
export function retryPayment({ payments }: Counter): Endpoint {
  return {
    path: '/staff/payments/:id/retry',
    method: 'post',
    handler: async (req) => {
      const id = await officeDocument(req, 'payments')
      const row = await claimParked(req.payload, id)
      if (!row) throw new DomainError('outcome_exists', 'This payment is not waiting for anybody.')
      await recordAudit(req.payload, {
        action: 'payment_retried',
        actor: actorOf(req),
        subject: `payment:${id}`,
      })
      await settleStored({ payload: req.payload, payments }, row)
      return Response.json({ payment: await readPayment(req.payload, id) })
    },
  }
}
