import type { Settlement } from '@/domain/payments/settlement'
import { nowMillis } from '@/server/clock'
import { type SqlRunner, sql } from '@/server/sql'

/** Our own record of the checkout says what became of it: expired, or settled by which payment. */
export async function noteCheckout(
  tx: SqlRunner,
  { checkout, outcome, settles, evidence }: Settlement,
): Promise<void> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  if (checkout && outcome === 'checkout_expired') {
    await tx.execute(
      sql`update checkouts set status = 'expired', updated_at = ${now} where id = ${checkout}::uuid and status = 'open'`,
    )
  }
  if (settles) {
    await tx.execute(
      sql`update checkouts set status = 'complete', evidence = ${evidence}, updated_at = ${now}
          where id = ${settles}::uuid and evidence is null`,
    )
  }
}
