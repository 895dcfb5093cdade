import type { Payload } from 'payload'
import { asCursor, type Cursor } from '@/contracts/lists'
import type { ClientPayments } from '@/contracts/payments'
import { toIso } from '@/domain/scheduling/instant'
import { readSubscriptions } from '@/server/payments/readSubscriptions'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

type Page = { after: Cursor | null; limit: number }
type Row = Omit<ClientPayments['items'][number], 'paidAt' | 'expiresAt'> & {
  id: string
  listedAt: number
  paidAt: number
  expiresAt: number | null
}

/** What a client paid for and what became of it, the newest first, and the client's subscriptions. */
export async function readClientPayments(
  payload: Payload,
  client: string,
  { after, limit }: Page,
): Promise<ClientPayments> {
  const beyond = after
    ? sql`(b.listed_at, b.id) < (to_timestamp(${after.at / 1000}::float8), ${after.id}::uuid)`
    : sql`true`
  const rows = await rowsOf<Row>(
    poolOf(payload),
    sql`with bought as (${boughtBy(client)})
        select b.id, b.lot, p.slug as plan, r.item, b.source, b.amount, b.currency, b.granted, b.revoked, b.owes, b.frozen,
          ${millis(sql`b.expires_at`)} as "expiresAt", ${millis(sql`b.listed_at`)} as "listedAt",
          ${millis(sql`coalesce(r.paid_at, b.listed_at)`)} as "paidAt", r.number as receipt,
          r.id as "receiptId", coalesce((select json_agg(json_build_object('id', n.id, 'number', n.number,
            'amount', n.amount) order by n.number) from receipts n where n.corrects_id = r.id), '[]') as "creditNotes"
        from bought b left join receipts r on r.evidence = b.evidence and r.corrects_id is null
          left join lateral (select pl.slug from payments m join plans pl on pl.id = m.plan_id
            where m.evidence = b.evidence and m.plan_id is not null order by m.turn limit 1) p on true
        where ${beyond} order by b.listed_at desc, b.id desc limit ${limit + 1}`,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ id: _id, listedAt: _at, paidAt, expiresAt, ...item }) => ({
      ...item,
      paidAt: toIso(paidAt),
      expiresAt: expiresAt === null ? null : toIso(expiresAt),
    })),
    nextCursor: last ? asCursor({ at: last.listedAt, id: last.id }) : null,
    subscriptions: await readSubscriptions(poolOf(payload), sql`s.client_id = ${client}::uuid`),
  }
}

/** What money brought: credits, a lot at a time; and receipts of what brought none, a change of plan say. */
const boughtBy = (client: string) => sql`
  select l.id, l.id as lot, l.created_at as listed_at, l.source, l.paid as amount, l.currency, l.granted, l.revoked,
    l.owes, l.frozen, l.expires_at, l.evidence
  from credit_lots l where l.client_id = ${client}::uuid and l.source in ('pack', 'period')
  union all
  select r.id, null, r.issued_at, case m.kind when 'invoice' then 'period' else 'pack' end, r.amount, r.currency, 0, 0,
    0, false, null, r.evidence
  from receipts r join payments m on m.id = r.payment_id
  where r.client_id = ${client}::uuid and r.corrects_id is null and not exists (
    select from credit_lots l where l.evidence = r.evidence and l.client_id = r.client_id
      and l.source in ('pack', 'period'))`
