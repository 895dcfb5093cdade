import type {
  CheckoutEvidence,
  InvoiceEvidence,
  LossEvidence,
  SubscriptionEvidence,
} from '@/domain/payments/evidence'
import type { BoughtLot } from '@/domain/payments/lossFor'
import type { Terms } from '@/domain/payments/terms'

export const PAID_AT = Date.UTC(2026, 10, 1, 9)
export const START = Date.UTC(2026, 10, 1)
export const END = Date.UTC(2026, 11, 1)

export const terms = (more: Partial<Terms> = {}): Terms => ({
  checkout: 'checkout',
  client: 'ada',
  plan: 'pack-5',
  kind: 'pack',
  credits: 5,
  creditType: 'session',
  validFor: 365,
  carryOver: 0,
  trialCredits: 0,
  price: 45_000,
  currency: 'EUR',
  interval: null,
  stripePriceId: 'price_1',
  frozenAt: START,
  ...more,
})

export const monthly = (more: Partial<Terms> = {}) =>
  terms({
    kind: 'subscription',
    plan: 'monthly-4',
    credits: 4,
    validFor: null,
    price: 34_000,
    interval: 'month',
    ...more,
  })

export const checkout = (more: Partial<CheckoutEvidence> = {}): CheckoutEvidence => ({
  kind: 'checkout',
  id: 'cs_1',
  mode: 'payment',
  state: 'complete',
  payment: 'paid',
  checkout: 'checkout',
  client: 'ada',
  customer: 'cus_1',
  paymentIntent: 'pi_1',
  subscription: null,
  total: 45_000,
  received: 45_000,
  currency: 'EUR',
  prices: ['price_1'],
  paidAt: PAID_AT,
  livemode: false,
  ...more,
})

type Line = InvoiceEvidence['lines'][number]

export const line = (more: Partial<Line> = {}): Line => ({
  id: 'il_1',
  subscriptionItem: 'si_1',
  price: 'price_1',
  amount: 34_000,
  listed: 34_000,
  quantity: 1,
  periodStart: START,
  periodEnd: END,
  proration: false,
  ...more,
})

export const invoice = (more: Partial<InvoiceEvidence> = {}): InvoiceEvidence => ({
  kind: 'invoice',
  id: 'in_1',
  status: 'paid',
  subscription: 'sub_1',
  customer: 'cus_1',
  paymentIntent: 'pi_1',
  payments: 1,
  total: 34_000,
  received: 34_000,
  currency: 'EUR',
  paidAt: PAID_AT,
  outOfBand: false,
  lines: [line()],
  complete: true,
  livemode: false,
  ...more,
})

export const subscription = (more: Partial<SubscriptionEvidence> = {}): SubscriptionEvidence => ({
  kind: 'subscription',
  id: 'sub_1',
  status: 'active',
  checkout: 'checkout',
  client: 'ada',
  customer: 'cus_1',
  item: 'si_1',
  price: 'price_1',
  currentPeriodStart: START,
  currentPeriodEnd: END,
  cancelAtPeriodEnd: false,
  trialStart: null,
  trialEnd: null,
  endedAt: null,
  livemode: false,
  ...more,
})

export const bought = (more: Partial<BoughtLot> = {}): BoughtLot => ({
  id: 'lot',
  client: 'ada',
  grantKey: 'grant:pi:pi_1:pack-5',
  evidence: 'pi_1',
  creditType: 'session',
  source: 'pack',
  granted: 5,
  available: 5,
  revoked: 0,
  owes: 0,
  frozen: false,
  paid: 45_000,
  currency: 'EUR',
  expiresAt: null,
  createdAt: PAID_AT,
  revokedBy: [],
  reinstatedBy: [],
  takenBack: [],
  ...more,
})

export const loss = (more: Partial<LossEvidence> = {}): LossEvidence => ({
  kind: 'loss',
  paymentIntent: 'pi_1',
  customer: null,
  amount: 45_000,
  currency: 'EUR',
  refunds: [],
  disputes: [],
  livemode: false,
  ...more,
})

export type Refund = LossEvidence['refunds'][number]

export const refund = (id: string, amount: number, more: Partial<Refund> = {}): Refund => ({
  id,
  amount,
  status: 'succeeded',
  credits: null,
  ...more,
})
