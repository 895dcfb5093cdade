import * as z from 'zod'
import { SUBSCRIPTION_STATUSES } from '@/domain/payments/evidence'
import { PROCESSING } from '@/domain/payments/payment'
import { PLAN_KINDS } from '@/domain/payments/terms'
import { instant, optionalWords, reason, slug, uuid } from './parse'

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

/** GET /api/staff/payments.csv: the last twelve months where nothing is said. */
export const exportPayments = z
  .object({ from: instant.optional(), to: instant.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ['to'],
    error: 'This is not after the beginning.',
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
  /** The plan's name in the client's language, though it be no longer sold. */
  name: z.string(),
  /** What was agreed to, whatever the plan says today; the price in minor units. */
  terms: z.object({
    credits: z.int(),
    price: z.int(),
    currency: z.string(),
    interval: z.enum(['month', 'year']).nullable(),
  }),
})
export type SubscriptionView = z.infer<typeof subscription>
export const oneSubscription = z.object({ subscription })

/** What a client paid for, newest first; in minor units. Without a lot where it brought no credits. */
export const boughtItem = z.object({
  lot: z.string().nullable(),
  plan: z.string().nullable(),
  /** What was bought, as its receipt says it. */
  item: z.string().nullable(),
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
  /** The receipt's id: its page and its PDF are asked for by it. */
  receiptId: z.string().nullable(),
  /** What was given back of it: credit notes, the oldest first; negative amounts. */
  creditNotes: z.array(z.object({ id: z.string(), number: z.int(), amount: z.int() })),
})
export const clientPayments = z.object({
  items: z.array(boughtItem),
  nextCursor: z.string().nullable(),
  subscriptions: z.array(subscription),
})
export type ClientPayments = z.infer<typeof clientPayments>

/** How far the evidence of a checkout has come; credits stand only where it is `granted`. */
const CHECKOUT_STATES = [
  'waiting',
  'under_way',
  'granted',
  'on_trial',
  'in_review',
  'declined',
  'expired',
] as const
export const checkout = z.object({
  id: z.string(),
  plan: z.string(),
  kind: z.enum(PLAN_KINDS),
  credits: z.int(),
  trialCredits: z.int(),
  state: z.enum(CHECKOUT_STATES),
})
export type CheckoutView = z.infer<typeof checkout>
export const oneCheckout = z.object({ checkout })

/**
 * A receipt or credit note with all that stands on it; `evidence` is the payment's own name at the provider.
 * `corrects`: the receipt of which a credit note gives back; its amount is negative.
 */
export const receipt = z.object({
  id: z.string(),
  number: z.int(),
  item: z.string(),
  amount: z.int(),
  currency: z.string(),
  evidence: z.string(),
  taxText: z.string(),
  paidAt: z.iso.datetime(),
  issuedAt: z.iso.datetime(),
  client: z.string(),
  locale: z.enum(['en', 'de']),
  practice: z.string(),
  /** The practice's postal address of that day, line by line. */
  address: z.array(z.string()),
  taxNumber: z.string().nullable(),
  corrects: z.object({ id: z.string(), number: z.int() }).nullable(),
  timeZone: z.string(),
})
export type ReceiptView = z.infer<typeof receipt>
export const oneReceipt = z.object({ receipt })
