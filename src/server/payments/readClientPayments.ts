import type { Payload } from 'payload'
import { asCursor, type Cursor } from '@/contracts/lists'
import type { ClientPayments } from '@/contracts/payments'
import { toIso } from '@/domain/scheduling/instant'
import { readSubscriptions } from '@/server/payments/readSubscriptions'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

type Page = { after: Cursor | null; limit: number }
type Row = Omit<ClientPayments['items'][number], 'paidAt' | 'expiresAt'> & {
  paidAt: number
  grantedAt: number
  expiresAt: number | null
}

/** What a client paid for and what became of it, the newest first, and the client's subscriptions. */
export async function readClientPayments(
  payload: Payload,
  client: string,
  { after, limit }: Page,
): Promise<ClientPayments> {
  const beyond = after
    ? sql`(l.created_at, l.id) < (to_timestamp(${after.at / 1000}::float8), ${after.id}::uuid)`
    : sql`true`
  const rows = await rowsOf<Row>(
    poolOf(payload),
    sql`select l.id as lot, p.slug as plan, l.source, l.paid as amount, l.currency, l.granted, l.revoked, l.owes,
          l.frozen, ${millis(sql`l.expires_at`)} as "expiresAt", ${millis(sql`l.created_at`)} as "grantedAt",
          ${millis(sql`coalesce(r.paid_at, l.created_at)`)} as "paidAt", r.number as receipt,
          r.id as "receiptId", coalesce((select json_agg(json_build_object('id', n.id, 'number', n.number,
            'amount', n.amount) order by n.number) from receipts n where n.corrects_id = r.id), '[]') as "creditNotes"
        from credit_lots l left join receipts r on r.evidence = l.evidence and r.corrects_id is null
          left join lateral (select pl.slug from payments m join plans pl on pl.id = m.plan_id
            where m.evidence = l.evidence and m.plan_id is not null order by m.turn limit 1) p on true
        where l.client_id = ${client}::uuid and l.source in ('pack', 'period') and ${beyond}
        order by l.created_at desc, l.id desc limit ${limit + 1}`,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ grantedAt: _, paidAt, expiresAt, ...item }) => ({
      ...item,
      paidAt: toIso(paidAt),
      expiresAt: expiresAt === null ? null : toIso(expiresAt),
    })),
    nextCursor: last ? asCursor({ at: last.grantedAt, id: last.lot }) : null,
    subscriptions: await readSubscriptions(poolOf(payload), sql`s.client_id = ${client}::uuid`),
  }
}
