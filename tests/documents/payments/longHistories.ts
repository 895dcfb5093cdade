import { refund } from '@tests/domain/payments/evidence'
import type { House } from '@tests/support/house'
import type { Evidence } from '@/domain/payments/evidence'
import { HISTORIES, type History, subjectOf } from './histories'
import { line, live, lossOf, type Purchase, paidInvoice } from './purchase'

type Step = History['steps'][number]

const MONTHS = [2, 3].map((month) => ({
  periodStart: Date.UTC(2026, 9 + month, 1),
  periodEnd: Date.UTC(2026, 10 + month, 1),
}))

const lost = ({ intent, customer }: Purchase, more: Parameters<typeof lossOf>[1]): Step => ({
  says: [lossOf(intent, { customer, ...more })],
  tells: { kind: 'loss', id: intent },
})
const said = (...says: Evidence[]): Step => ({ says, tells: subjectOf(says[0] as Evidence) })

/** The invoice of the month so many months later: owed, then paid. */
function renewal(purchase: Purchase, month: number, more: Parameters<typeof paidInvoice>[1] = {}) {
  const at = MONTHS[month - 2] as (typeof MONTHS)[0]
  const paid = paidInvoice(purchase, {
    id: `in_month${month}_${purchase.item}`,
    paymentIntent: `pi_month${month}_${purchase.item}`,
    lines: [line(purchase, at)],
    ...more,
  })
  const owed = { ...paid, status: 'open' as const, received: 0, paidAt: null }
  return { paid, owed, at: { currentPeriodStart: at.periodStart, currentPeriodEnd: at.periodEnd } }
}

/** The stories of `HISTORIES`, each longer: of more than six events. */
export const LONG_HISTORIES: Record<string, (house: House) => Promise<History>> = {
  purchase: longer('purchase', (purchase) => [
    lost(purchase, { refunds: [refund('re_1', 9_000, { status: 'pending' })] }),
    lost(purchase, { refunds: [refund('re_1', 9_000, { status: 'failed' })] }),
    lost(purchase, { refunds: [refund('re_1', 9_000, { status: 'failed' }), refund('re_2', 9_000)] }),
  ]),
  renewal: longer('renewal', (purchase) => {
    const { owed, paid, at } = renewal(purchase, 3)
    return [
      said(owed, live(purchase, { ...at, status: 'past_due' })),
      said(paid),
      said(live(purchase, { ...at, cancelAtPeriodEnd: true })),
    ]
  }),
  'partial refund': longer('partial refund', (purchase) => {
    const before = [
      refund('re_1', 9_000),
      refund('re_2', 9_000, { status: 'failed' }),
      refund('re_3', 18_000),
    ]
    return [
      lost(purchase, { refunds: [...before, refund('re_4', 9_000, { status: 'pending' })] }),
      lost(purchase, { refunds: [...before, refund('re_4', 9_000, { status: 'canceled' })] }),
    ]
  }),
  dispute: longer('dispute', (purchase) => {
    const won = { id: 'dp_1', withdrawn: 0, open: false }
    const refunds = [refund('re_1', 18_000)]
    return [
      lost(purchase, { refunds, disputes: [won, { id: 'dp_2', withdrawn: 0, open: true }] }),
      lost(purchase, { refunds, disputes: [won, { id: 'dp_2', withdrawn: 27_000, open: false }] }),
    ]
  }),
  upgrade: longer('upgrade', (purchase) => {
    const { owed, paid, at } = renewal(purchase, 3)
    const back = line(purchase, {
      id: 'il_d',
      amount: -8_500,
      proration: true,
      periodStart: Date.UTC(2026, 11, 15),
    })
    const between = paidInvoice(purchase, {
      id: `in_4_${purchase.item}`,
      paymentIntent: null,
      total: -8_500,
      received: 0,
      lines: [back],
    })
    return [said(between), said(owed, live(purchase, at)), said(paid)]
  }),
}

function longer(name: string, more: (purchase: Purchase) => Step[]) {
  return async (house: House): Promise<History> => {
    const { purchase, steps } = await (HISTORIES[name] as (house: House) => Promise<History>)(house)
    return { purchase, steps: [...steps, ...more(purchase)] }
  }
}
