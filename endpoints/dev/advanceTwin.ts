import type { Endpoint } from 'payload'
import { advanceTwin as advanceBody } from '@/contracts/twin'
import type { PaymentTwin } from '@/domain/payments/twin'
import { theTwin } from '@/endpoints/dev/twinPage'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'

/**
 * `POST /api/dev/stripe/advance`: `{ to }` moves the twin's clock there; renewals follow, and its events are
 * sent once this is answered. 200 `{ now, steps }`; 404 not_found, in production too; 422 for a time not
 * ahead.
 */
export function advanceTwin(twin: PaymentTwin | null): Endpoint {
  return {
    path: '/dev/stripe/advance',
    method: 'post',
    handler: async (req) => {
      const open = theTwin(twin)
      const { to } = await bodyOf(req, advanceBody)
      const { now, steps } = await open.advance(to)
      return privately({ now: new Date(now).toISOString(), steps })
    },
  }
}
