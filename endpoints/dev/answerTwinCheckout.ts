import type { Endpoint } from 'payload'
import { twinOutcome } from '@/contracts/twin'
import type { PaymentTwin } from '@/domain/payments/twin'
import { idIn, leadTo, theTwin } from '@/endpoints/dev/twinPage'
import { formOrBodyOf, isForm } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'

/**
 * `POST /api/dev/stripe/checkout/:id`: pays, or does not: `{ outcome }` as JSON or form. JSON: 200
 * `{ outcome, next }`; form: 303 to `next`. 404 not_found, in production too; 422 where the checkout is over.
 */
export function answerTwinCheckout(twin: PaymentTwin | null): Endpoint {
  return {
    path: '/dev/stripe/checkout/:id',
    method: 'post',
    handler: async (req) => {
      const open = theTwin(twin)
      const { outcome } = await formOrBodyOf(req, twinOutcome)
      const { next } = await open.answerCheckout(idIn(req), outcome)
      return isForm(req) ? leadTo(next) : privately({ outcome, next })
    },
  }
}
