import { need } from '@/adapters/payments/twin/books'
import { newInvoice } from '@/adapters/payments/twin/invoices'
import { itemIn } from '@/adapters/payments/twin/subscriptions'
import type { PaymentProvider } from '@/domain/payments/provider'
import { recordedStripe } from './recordedStripe'
import { RECORDED, type Rule, TAPES } from './tapes'
import { begin, MONTHLY, type OpenTwin, openTwin, PACK, priceOf, subscribed } from './twin'

type Subscribed = { checkout: string; id: string; item: string; invoice: string }

/** One of the two, at the beginning of a rule. */
export type Stage = {
  provider: PaymentProvider
  packPrice(): Promise<string>
  largerPrice(): Promise<string>
  /** Somebody pays the checkout on its page. */
  pay(checkout: string): Promise<void>
  subscribed(): Promise<Subscribed>
  /** A payment of 45000 that has succeeded. */
  paid(): Promise<{ intent: string; customer: string }>
  longInvoice(): Promise<{ id: string; lines: number }>
  /** What is left of the tape. */
  left(): number
}

/** The real adapter over recorded bytes, and the twin: whatever the port promises, both keep. */
export const PAYMENT_TWINS: [string, (rule: Rule) => Promise<Stage>][] = [
  ['stripe', recordedStage],
  ['mock', mockStage],
]

async function recordedStage(rule: Rule): Promise<Stage> {
  const { provider, left } = await recordedStripe(TAPES[rule])
  return {
    provider,
    packPrice: async () => RECORDED.packPrice,
    largerPrice: async () => RECORDED.largerPrice,
    pay: async () => {},
    subscribed: async () => RECORDED.subscribed,
    paid: async () => ({ intent: RECORDED.intent, customer: RECORDED.customer }),
    longInvoice: async () => RECORDED.longInvoice,
    left,
  }
}

async function mockStage(): Promise<Stage> {
  const open = await openTwin()
  const { provider, twin } = open
  return {
    provider,
    packPrice: () => priceOf(provider, PACK),
    largerPrice: () => priceOf(provider, { ...MONTHLY, plan: 'm8' as 'm4' }, 60_000 as 34_000),
    pay: async (checkout) => void (await twin.answerCheckout(checkout, 'paid')),
    subscribed: async () => {
      const made = await subscribed(open)
      return {
        ...made,
        invoice: twin.look((books) => String(need(books, 'subscription', made.id).latest_invoice)),
      }
    },
    paid: () => paidPack(open),
    longInvoice: () => longInvoice(open),
    left: () => 0,
  }
}

async function paidPack({ provider, twin }: OpenTwin) {
  const { id, customer } = await begin(provider, await priceOf(provider, PACK))
  await twin.answerCheckout(id, 'paid')
  const found = await provider.readEvidence({ kind: 'checkout', id })
  return { intent: found?.kind === 'checkout' ? (found.paymentIntent ?? '') : '', customer }
}

async function longInvoice(open: OpenTwin) {
  const { id } = await subscribed(open)
  const invoice = await open.twin.act((books) => {
    const subscription = need(books, 'subscription', id)
    const { id: item, price, current_period_start: start, current_period_end: end } = itemIn(subscription)
    const line = { subscription: id, item, price, amount: 1, start, end, proration: false, description: '' }
    const lines = Array.from({ length: 130 }, () => line)
    return newInvoice(books, { subscription, lines, reason: 'manual', period: { start, end } })
  })
  return { id: invoice.id, lines: 130 }
}
