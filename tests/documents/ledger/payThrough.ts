import {
  begun,
  live,
  lossOf,
  MONTHLY,
  paidCheckout,
  paidInvoice,
  told,
} from '@tests/documents/payments/purchase'
import { refund } from '@tests/domain/payments/evidence'
import type { House } from '@tests/support/house'
import { settleDue } from '@/server/payments/settleDue'
import { poolOf, sql } from '@/server/sql'

/**
 * A pack and a subscription that are paid, a refund of credits that are gone, and a payment left to staff.
 */
export async function payThrough(house: House): Promise<void> {
  const pack = await begun(house)
  const period = await begun(house, MONTHLY)
  const strange = await begun(house)
  const spent = await begun(house, { validFor: 14 })
  house.payments.says(paidCheckout(pack), paidInvoice(period), live(period))
  house.payments.says(paidCheckout(strange, { currency: 'USD' }), paidCheckout(spent, { paidAt: 0 }))
  for (const { checkout } of [pack, strange, spent])
    await told(house, { kind: 'checkout', id: `cs_${checkout}` })
  await told(house, paidInvoice(period))
  await settleDue(house, 10)
  // What ended unused is gone as well: its money comes back, and cannot be taken from it any more.
  const ended = await poolOf(house.payload).execute(
    sql`select id::text as id from credit_lots where client_id = ${spent.client}::uuid`,
  )
  const { id } = ended.rows[0] as { id: string }
  await house.payload.update({
    collection: 'credit-lots',
    id,
    data: {},
    context: { lotRequest: { type: 'expire' } },
  })
  house.payments.says(lossOf(spent.intent, { refunds: [refund('re_1', 45_000)] }))
  house.payments.says(lossOf(pack.intent, { refunds: [refund('re_2', 9_000)] }))
  for (const { intent } of [spent, pack]) await told(house, { kind: 'loss', id: intent })
  await settleDue(house, 10)
}
