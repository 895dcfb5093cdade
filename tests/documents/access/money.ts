import { begun, live, MONTHLY, paidInvoice, told } from '@tests/documents/payments/purchase'
import type { House } from '@tests/support/house'
import { claimNight } from '@/server/payments/reconciliations'
import { settleDue } from '@/server/payments/settleDue'

const TABLES = ['payments', 'subscriptions', 'checkouts', 'tasks', 'receipts'] as const

/**
 * A client subscribes and pays, and one payment of theirs is left to staff: a row of everything that is
 * money.
 */
export async function buy(house: House, client: string): Promise<void> {
  const bought = await begun(house, MONTHLY, client)
  const strange = paidInvoice(bought, { id: `in_${bought.item}`, currency: 'USD' })
  house.payments.says(paidInvoice(bought), strange, live(bought))
  for (const invoice of [paidInvoice(bought), strange]) await told(house, invoice)
  const { processed, parked } = await settleDue(house, 10)
  if (processed !== 1 || parked !== 1) throw new Error(`not settled: ${processed}, ${parked}`)
  await claimNight(house.payload, { days: 35, leaseMs: 60_000 })
}

/** A row of each for either client. */
export async function money<Ids>(perClient: (table: string) => Promise<Ids>): Promise<Record<string, Ids>> {
  const rows: Record<string, Ids> = {}
  for (const table of TABLES) rows[table] = await perClient(table)
  return rows
}
