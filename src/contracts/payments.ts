import * as z from 'zod'
import { SUBSCRIPTION_STATUSES } from '@/domain/payments/evidence'
import { PROCESSING } from '@/domain/payments/payment'
import { optionalWords, reason, slug, uuid } from './parse'

/** POST /api/portal/checkout; POST /api/portal/subscriptions/:id/plan */
export const choosePlan = z.object({ plan: slug })
/** Where the provider's own page waits. */
export const elsewhere = z.object({ url: z.string() })

/** POST /api/staff/payments/:id/refund: which credits the money that goes back takes with it. */
export const refundPayment = z.object({
  credits: z
    .array(
      z.object({
        lot: uuid,
        quantity: z.int('Use a whole number.').min(1, 'Name at least one credit.').max(200),
      }),
    )
    .min(1, 'Name the credits.')
    .max(20)
    .refine(
      (credits) => new Set(credits.map(({ lot }) => lot)).size === credits.length,
      'Name each lot once.',
    ),
  reason,
  requestId: uuid,
})

/** POST /api/staff/tasks/:id/settlement */
export const settleTask = z.object({ note: optionalWords(500) })

/** One row of the inbox, as staff are answered about it. */
export const payment = z.object({
  id: z.string(),
  kind: z.string(),
  processing: z.enum(PROCESSING),
  outcome: z.string().nullable(),
})
export type PaymentView = z.infer<typeof payment>
export const onePayment = z.object({ payment })
export const refunded = z.object({ refunds: z.array(z.object({ id: z.string(), lot: z.string() })) })
export const syncedPlan = z.object({ plan: z.object({ id: z.string(), stripePriceId: z.string() }) })
export const settledTask = z.object({ task: z.object({ id: z.string(), settledAt: z.iso.datetime() }) })

export const subscription = z.object({
  id: z.string(),
  plan: z.string(),
  status: z.enum([...SUBSCRIPTION_STATUSES, 'other']),
  currentPeriodStart: z.iso.datetime().nullable(),
  currentPeriodEnd: z.iso.datetime().nullable(),
  cancelAtPeriodEnd: z.boolean(),
})
export type SubscriptionView = z.infer<typeof subscription>
export const oneSubscription = z.object({ subscription })

/**
 * What a client paid for, newest first: what it bought, and the number of its receipt. Amounts in minor
 * units.
 */
export const boughtItem = z.object({
  lot: z.string(),
  plan: z.string().nullable(),
  source: z.enum(['pack', 'period']),
  amount: z.int(),
  currency: z.string(),
  paidAt: z.iso.datetime(),
  granted: z.int(),
  revoked: z.int(),
  owes: z.int(),
  frozen: z.boolean(),
  expiresAt: z.iso.datetime().nullable(),
  receipt: z.int().nullable(),
})
export const clientPayments = z.object({
  items: z.array(boughtItem),
  nextCursor: z.string().nullable(),
  subscriptions: z.array(subscription),
})
export type ClientPayments = z.infer<typeof clientPayments>
