import type { Payload } from 'payload'
import type { ReceiptView } from '@/contracts/payments'
import { DomainError } from '@/domain/errors'
import { toIso } from '@/domain/scheduling/instant'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Row = Omit<ReceiptView, 'paidAt' | 'issuedAt'> & { paidAt: number; issuedAt: number }

/**
 * A receipt with whose it is and who gave it; with `client`, of that client alone.
 * @throws DomainError not_found, for somebody else's too
 */
export async function readReceipt(
  payload: Payload,
  { id, client }: { id: string; client: string | null },
): Promise<ReceiptView> {
  const [found] = UUID.test(id)
    ? await rowsOf<Row>(
        poolOf(payload),
        sql`select r.id, r.number, r.item, r.amount, r.currency, r.evidence, r.tax_text as "taxText",
              ${millis(sql`r.paid_at`)} as "paidAt", ${millis(sql`r.issued_at`)} as "issuedAt",
              c.name as client, c.locale, p.name as practice, p.time_zone as "timeZone"
            from receipts r join clients c on c.id = r.client_id, practice p
            where r.id = ${id}::uuid and (${client}::uuid is null or r.client_id = ${client}::uuid)`,
      )
    : []
  if (!found) throw new DomainError('not_found', 'There is no such receipt.')
  return { ...found, paidAt: toIso(found.paidAt), issuedAt: toIso(found.issuedAt) }
}
