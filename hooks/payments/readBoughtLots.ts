import type { BoughtLot } from '@/domain/payments/lossFor'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

type Wanted = { evidence: string; packs: string[]; periods: string[] }

/**
 * The lots that a payment bought, and those that stand where it would grant one, locked by id: `packs` are
 * grant keys, `periods` what grant keys of the same item and start have in common.
 */
export async function readBoughtLots(
  tx: SqlRunner,
  { evidence, packs, periods }: Wanted,
): Promise<BoughtLot[]> {
  const list = (texts: string[]) => sql.join([sql`null`, ...texts.map((text) => sql`${text}`)], sql`, `)
  const lots = await rowsOf<BoughtLot>(
    tx,
    sql`select l.id, l.client_id as client, l.credit_type as "creditType", l.source, l.grant_key as "grantKey",
          l.evidence, l.granted, l.available, l.revoked, l.owes, l.frozen, l.paid, l.currency,
          ${millis(sql`l.expires_at`)} as "expiresAt", ${millis(sql`l.created_at`)} as "createdAt"
        from credit_lots l
        where l.paid is not null and (l.evidence = ${evidence} or l.grant_key in (${list(packs)})
          or (l.source = 'period' and regexp_replace(l.grant_key, '-[^-]*$', '') in (${list(periods)})))
        order by l.id for no key update`,
  )
  const ids = sql.join([sql`null::uuid`, ...lots.map(({ id }) => sql`${id}::uuid`)], sql`, `)
  // Asked only now: whoever held the locks before may have written more.
  const settled = await rowsOf<{ lot: string; type: string; object: string }>(
    tx,
    sql`select lot_id as lot, type, split_part(key, ':', 2) as object from ledger_entries
        where type in ('revoke', 'reinstate') and answers is null and lot_id in (${ids})`,
  )
  const objects = (lot: string, type: string) =>
    settled.filter((one) => one.lot === lot && one.type === type).map(({ object }) => object)
  return lots.map((lot) => ({
    ...lot,
    revokedBy: objects(lot.id, 'revoke'),
    reinstatedBy: objects(lot.id, 'reinstate'),
    takenBack: [],
  }))
}
