import { v7 as uuidv7 } from 'uuid'
import type { Settlement } from '@/domain/payments/settlement'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'
import { wordIn } from '@/server/wordIn'

const NAME = wordIn({ table: 'plans', column: 'name', row: 'pl', locale: sql`c.locale` })

/**
 * A receipt for what was paid, in the practice's name and address of this day, what was bought by its name in
 * the client's language; the database gives its number. None where nothing was paid.
 * @returns whether it was written now: what bought no credits is told by several events
 */
export async function issueReceipt(
  tx: SqlRunner,
  payment: string,
  { grant, unsold, plan, park, client, evidence }: Settlement,
): Promise<boolean> {
  const paid = grant ? { ...grant.lot.paid, paidAt: grant.paidAt } : unsold
  if (park || !paid || paid.amount === 0) return false
  const written = await rowsOf(
    tx,
    sql`insert into receipts (id, client_id, payment_id, evidence, item, amount, currency, paid_at, issued_at, tax_text,
          issuer, tax_number)
        select ${uuidv7()}::uuid, ${client}::uuid, ${payment}::uuid, ${evidence}, coalesce(${NAME}, pl.name), ${paid.amount}::int,
          ${paid.currency}, to_timestamp(${paid.paidAt}::float8 / 1000), to_timestamp(${nowMillis()} / 1000), pr.tax_text,
          concat_ws(E'\n', pr.name, nullif(pr.postal_address, '')), nullif(pr.tax_number, '')
        from plans pl, practice pr, clients c where pl.id = ${plan}::uuid and c.id = ${client}::uuid
          and (${Boolean(grant)} or not exists (
            select from receipts r where r.evidence = ${evidence} and r.corrects_id is null))
        returning id`,
  )
  return written.length > 0
}
