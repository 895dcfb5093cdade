import { begun, line, live, MONTHLY, paidInvoice, told } from '@tests/documents/payments/purchase'
import type { House } from '@tests/support/house'
import { DAY_MS } from '@/domain/scheduling/instant'
import { readNow } from '@/server/clock'
import { claimNight } from '@/server/payments/reconciliations'
import { settleDue } from '@/server/payments/settleDue'
import { poolOf } from '@/server/sql'

const TABLES = ['payments', 'subscriptions', 'checkouts', 'tasks', 'receipts'] as const

/**
 * A client subscribes and pays, and one payment of theirs is left to staff: a row of everything that is
 * money.
 */
export async function buy(house: House, client: string): Promise<void> {
  const bought = await begun(house, MONTHLY, client)
  const { periodStart, periodEnd } = await presentPeriod(house)
  const paid = paidInvoice(bought, { lines: [line(bought, { periodStart, periodEnd })] })
  const strange = { ...paid, id: `in_${bought.item}`, currency: 'USD' }
  const present = live(bought, { currentPeriodStart: periodStart, currentPeriodEnd: periodEnd })
  house.payments.says(paid, strange, present)
  for (const invoice of [paid, strange]) await told(house, invoice)
  const { processed, parked } = await settleDue(house, 10)
  if (processed !== 1 || parked !== 1) throw new Error(`not settled: ${processed}, ${parked}`)
  await claimNight(house.payload, { days: 35, leaseMs: 60_000 })
}

/** A month of which a day has passed, whenever this runs: what it grants can be used, and is not over. */
async function presentPeriod({ payload }: House) {
  const periodStart = Math.floor((await readNow(poolOf(payload))) / 1000) * 1000 - DAY_MS
  return { periodStart, periodEnd: periodStart + 31 * DAY_MS }
}

/** A row of each for either client. */
export async function money<Ids>(perClient: (table: string) => Promise<Ids>): Promise<Record<string, Ids>> {
  const rows: Record<string, Ids> = {}
  for (const table of TABLES) rows[table] = await perClient(table)
  return rows
}
