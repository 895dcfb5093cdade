import * as z from 'zod'
import { BILLING_ACTIONS, CHECKOUT_OUTCOMES } from '@/domain/payments/twin'
import { instant } from './parse'

/** What may be done on the twin's pages: demo only. */
export const twinOutcome = z.object({ outcome: z.enum(CHECKOUT_OUTCOMES, 'Choose paid or declined.') })
export const twinBilling = z.object({
  action: z.enum(BILLING_ACTIONS, 'This cannot be done here.'),
  object: z.string().max(255).optional(),
})
export const advanceTwin = z.object({ to: instant })

export const answeredCheckout = z.object({ outcome: z.enum(CHECKOUT_OUTCOMES), next: z.string() })
export const answeredBilling = z.object({ next: z.string() })
export const advancedTwin = z.object({ now: z.string(), steps: z.int() })
