import type { Payload } from 'payload'
import type { ReceiptView } from '@/contracts/payments'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { toIso } from '@/domain/scheduling/instant'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

type Row = Omit<ReceiptView, 'paidAt' | 'issuedAt' | 'practice' | 'address'> & {
  paidAt: number
  issuedAt: number
  /** Name, then the lines of the address. */
  issuer: string
}

/**
 * A receipt or credit note with whose it is and who gave it, by the name and address of that day; with
 * `client`, of that client alone.
 * @throws DomainError not_found, for somebody else's too
 */
export async function readReceipt(
  payload: Payload,
  { id, client }: { id: string; client: string | null },
): Promise<ReceiptView> {
  const [found] = isUuid(id)
    ? await rowsOf<Row>(
        poolOf(payload),
        sql`select r.id, r.number, r.item, r.amount, r.currency, r.evidence, r.tax_text as "taxText",
              ${millis(sql`r.paid_at`)} as "paidAt", ${millis(sql`r.issued_at`)} as "issuedAt",
              c.name as client, c.locale, p.time_zone as "timeZone",
              coalesce(r.issuer, concat_ws(E'\n', p.name, nullif(p.postal_address, ''))) as issuer,
              case when r.issuer is null then nullif(p.tax_number, '') else r.tax_number end as "taxNumber",
              (select json_build_object('id', o.id, 'number', o.number) from receipts o where o.id = r.corrects_id)
                as corrects
            from receipts r join clients c on c.id = r.client_id, practice p
            where r.id = ${id}::uuid and (${client}::uuid is null or r.client_id = ${client}::uuid)`,
      )
    : []
  if (!found) throw new DomainError('not_found', 'There is no such receipt.')
  const { issuer, paidAt, issuedAt, ...receipt } = found
  const [practice = '', ...address] = issuer.split(/\s*\n\s*/).filter(Boolean)
  return { ...receipt, practice, address, paidAt: toIso(paidAt), issuedAt: toIso(issuedAt) }
}
