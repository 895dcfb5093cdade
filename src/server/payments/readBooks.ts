import type { Payload } from 'payload'
import { periodOf } from '@/domain/ledger/keys'
import type { Books } from '@/domain/payments/differences'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

type Keyed = { evidence: string | null; grantKey: string }
type Proration = { id: string; item: string; evidence: string | null; amount: number; from: number }

/** All that our books say of money, as far as it can be held against the provider. */
export async function readBooks(payload: Payload): Promise<Books> {
  const pool = poolOf(payload)
  const lots = await rowsOf<Books['lots'][number]>(
    pool,
    sql`select l.id, l.client_id as client, l.credit_type as "creditType", l.source, l.grant_key as "grantKey",
          l.evidence, l.granted, l.available, l.revoked, l.owes, l.frozen, l.paid, l.currency,
          ${millis(sql`l.expires_at`)} as "expiresAt", ${millis(sql`l.created_at`)} as "createdAt",
          '[]'::json as "revokedBy", '[]'::json as "reinstatedBy"
        from credit_lots l where l.source in ('pack', 'period')`,
  )
  const prorations = await rowsOf<Proration>(
    pool,
    sql`select distinct on (p.object_id) p.object_id as id, s.stripe_item_id as item, p.evidence,
          p.taken_back as amount, ${millis(sql`p.taken_from`)} as "from"
        from payments p join subscriptions s on s.id = p.subscription_id
        where p.taken_back > 0 and p.processing = 'processed' order by p.object_id, p.turn desc`,
  )
  const checkouts = await rowsOf<{ id: string }>(pool, sql`select id from checkouts`)
  const subscriptions = await rowsOf<Books['subscriptions'][number]>(
    pool,
    sql`select stripe_subscription_id as id, status, stripe_item_id as item,
          ${millis(sql`current_period_end`)} as "currentPeriodEnd", cancel_at_period_end as "cancelAtPeriodEnd"
        from subscriptions`,
  )
  return {
    lots: lots.map((lot) => ({ ...lot, takenBack: takenBackOf(lot, prorations) })),
    checkouts: checkouts.map(({ id }) => id),
    subscriptions,
  }
}

function takenBackOf({ evidence, grantKey }: Keyed, prorations: Proration[]): Proration[] {
  const period = periodOf(grantKey)
  return prorations.filter(
    (one) =>
      period !== null &&
      grantKey.startsWith(`grant:sub:${one.item}:`) &&
      period.start <= one.from &&
      one.from < period.end &&
      one.evidence !== evidence,
  )
}
