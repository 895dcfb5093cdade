import { claimPayments } from '@/server/payments/claimPayments'
import { type Cashier, type Settled, settleStored } from '@/server/payments/settleStored'

const BATCH = 20
const TOGETHER = 4

/**
 * Settles what is due, `most` rows at most, a few at a time: while the provider answers one, others are asked
 * for. @returns how many ended in which way
 */
export async function settleDue(cashier: Cashier, most: number): Promise<Record<Settled, number>> {
  const counts: Record<Settled, number> = { processed: 0, parked: 0, waiting: 0 }
  for (let left = most; left > 0; ) {
    const rows = await claimPayments(cashier.payload, Math.min(BATCH, left))
    if (rows.length === 0) break
    left -= rows.length
    const settleOn = async () => {
      for (let row = rows.shift(); row; row = rows.shift()) counts[await settleStored(cashier, row)] += 1
    }
    await Promise.all(Array.from({ length: TOGETHER }, settleOn))
  }
  return counts
}
