import type { Endpoint } from 'payload'
import type { PaymentTwin } from '@/domain/payments/twin'
import { advanceTwin } from '@/endpoints/dev/advanceTwin'
import { answerTwinBilling } from '@/endpoints/dev/answerTwinBilling'
import { answerTwinCheckout } from '@/endpoints/dev/answerTwinCheckout'
import { showTwinBilling } from '@/endpoints/dev/showTwinBilling'
import { showTwinCheckout } from '@/endpoints/dev/showTwinCheckout'

/** The pages and the clock of the payments twin: doors of a demo, closed (404) everywhere else. */
export function twinEndpoints(twin: PaymentTwin | null): Endpoint[] {
  return [
    showTwinCheckout(twin),
    answerTwinCheckout(twin),
    showTwinBilling(twin),
    answerTwinBilling(twin),
    advanceTwin(twin),
  ]
}
