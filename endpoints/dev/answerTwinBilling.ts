import type { Endpoint } from 'payload'
import { twinBilling } from '@/contracts/twin'
import type { PaymentTwin } from '@/domain/payments/twin'
import { idIn, leadTo, theTwin } from '@/endpoints/dev/twinPage'
import { formOrBodyOf, isForm } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'

/**
 * `POST /api/dev/stripe/billing/:id`: what a person does on the billing page, `{ action, object? }` as JSON
 * or form. JSON: 200 `{ next }`; form: 303 to `next`. 404 not_found, in production too; 422 invalid_input.
 */
export function answerTwinBilling(twin: PaymentTwin | null): Endpoint {
  return {
    path: '/dev/stripe/billing/:id',
    method: 'post',
    handler: async (req) => {
      const open = theTwin(twin)
      const { action, object } = await formOrBodyOf(req, twinBilling)
      const { next } = await open.changeBilling(idIn(req), action, object ?? null)
      return isForm(req) ? leadTo(next) : privately({ next })
    },
  }
}
