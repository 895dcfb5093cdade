import { v7 as uuidv7 } from 'uuid'
import type { Settlement } from '@/domain/payments/settlement'
import { nowMillis } from '@/server/clock'
import { type SqlRunner, sql } from '@/server/sql'

/**
 * A receipt for what was paid, in the practice's name and address of this day; the database gives its number.
 * None where nothing was paid.
 */
export async function issueReceipt(
  tx: SqlRunner,
  payment: string,
  { grant, plan, park }: Settlement,
): Promise<void> {
  if (park || !grant || grant.lot.paid.amount === 0) return
  const { client, evidence, paid } = grant.lot
  await tx.execute(
    sql`insert into receipts (id, client_id, payment_id, evidence, item, amount, currency, paid_at, issued_at, tax_text,
          issuer, tax_number)
        select ${uuidv7()}::uuid, ${client}::uuid, ${payment}::uuid, ${evidence}, pl.name, ${paid.amount}::int,
          ${paid.currency}, to_timestamp(${grant.paidAt}::float8 / 1000), to_timestamp(${nowMillis()} / 1000), pr.tax_text,
          concat_ws(E'\n', pr.name, nullif(pr.postal_address, '')), nullif(pr.tax_number, '')
        from plans pl, practice pr where pl.id = ${plan}::uuid`,
  )
}
