import { v7 as uuidv7 } from 'uuid'
import { creditNotesFor, type Noted } from '@/domain/payments/creditNotesFor'
import type { Settlement } from '@/domain/payments/settlement'
import { nowMillis } from '@/server/clock'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Corrected = { id: string; amount: number; noted: Noted[] }

/**
 * A credit note for each refund that went out and has none yet, in the row of numbers of the receipts. Also
 * where the credits are left to staff: the money is gone all the same. None where there is no receipt.
 */
export async function issueCreditNotes(
  tx: SqlRunner,
  payment: string,
  { evidence, refunds = [] }: Settlement,
): Promise<void> {
  if (!evidence || refunds.length === 0) return
  const [receipt] = await rowsOf<Corrected>(
    tx,
    sql`select r.id, r.amount, coalesce((select json_agg(json_build_object('refund', n.refund, 'amount', n.amount))
          from receipts n where n.corrects_id = r.id), '[]') as noted
        from receipts r where r.evidence = ${evidence} and r.corrects_id is null`,
  )
  if (!receipt) return
  for (const { refund, amount } of creditNotesFor(receipt.amount, refunds, receipt.noted)) {
    const now = sql`to_timestamp(${nowMillis()} / 1000)`
    await tx.execute(
      sql`insert into receipts (id, client_id, payment_id, evidence, item, amount, currency, paid_at, issued_at,
            tax_text, issuer, tax_number, corrects_id, refund)
          select ${uuidv7()}::uuid, r.client_id, ${payment}::uuid, r.evidence, r.item, ${amount}::int, r.currency,
            ${now}, ${now}, r.tax_text, concat_ws(E'\n', pr.name, nullif(pr.postal_address, '')),
            nullif(pr.tax_number, ''), r.id, ${refund}
          from receipts r, practice pr where r.id = ${receipt.id}::uuid`,
    )
  }
}
