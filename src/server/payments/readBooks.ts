import type { Payload } from 'payload'
import { isUuid } from '@/domain/isUuid'
import { keys, periodOf } from '@/domain/ledger/keys'
import type { Books } from '@/domain/payments/differences'
import type { ProviderListing } from '@/domain/payments/provider'
import { millis, poolOf, rowsOf, type Statement, sql } from '@/server/sql'

type Keyed = { evidence: string | null; grantKey: string }
type Proration = { id: string; item: string; evidence: string | null; amount: number; from: number }

/**
 * What our books say of money, as far as the provider's listing names it: lots by payment or period,
 * checkouts, subscriptions. The rest of the history is neither read nor held.
 */
export async function readBooks(payload: Payload, listing: ProviderListing): Promise<Books> {
  const pool = poolOf(payload)
  const lots = await rowsOf<Books['lots'][number]>(
    pool,
    sql`select l.id, l.client_id as client, l.credit_type as "creditType", l.source, l.grant_key as "grantKey",
          l.evidence, l.granted, l.available, l.revoked, l.owes, l.frozen, l.paid, l.currency,
          ${millis(sql`l.expires_at`)} as "expiresAt", ${millis(sql`l.created_at`)} as "createdAt",
          '[]'::json as "revokedBy", '[]'::json as "reinstatedBy"
        from credit_lots l where l.source in ('pack', 'period') and l.id in (
          select id from credit_lots where evidence in ${among(paymentsIn(listing))}
          union select id from credit_lots where grant_key in ${among(periodsIn(listing))})`,
  )
  const checkouts = [...listing.checkouts, ...listing.subscriptions].map(({ checkout }) => checkout ?? '')
  const ours = await rowsOf<{ id: string }>(
    pool,
    sql`select id from checkouts
        where id in (select named::uuid from ${among(checkouts.filter(isUuid))} x (named))`,
  )
  const subscriptions = await rowsOf<Books['subscriptions'][number]>(
    pool,
    sql`select stripe_subscription_id as id, status, stripe_item_id as item,
          ${millis(sql`current_period_end`)} as "currentPeriodEnd", cancel_at_period_end as "cancelAtPeriodEnd"
        from subscriptions where stripe_subscription_id in ${among([
          ...listing.subscriptions.map(({ id }) => id),
          ...listing.invoices.map(({ subscription }) => subscription),
        ])}`,
  )
  const prorations = await readProrations(payload, lots)
  return {
    lots: lots.map((lot) => ({ ...lot, takenBack: takenBackOf(lot, prorations) })),
    checkouts: ours.map(({ id }) => id),
    subscriptions,
  }
}

const paymentsIn = ({ checkouts, losses }: ProviderListing) => [
  ...checkouts.map(({ paymentIntent, id }) => paymentIntent ?? id),
  ...losses.map(({ paymentIntent }) => paymentIntent),
]

const periodsIn = ({ invoices }: ProviderListing) =>
  invoices.flatMap(({ lines }) =>
    lines.map(({ subscriptionItem, periodStart, periodEnd }) =>
      keys.periodGrant(String(subscriptionItem), periodStart, periodEnd),
    ),
  )

/** As part of a statement: these names, each once. */
function among(names: (string | null)[]): Statement {
  return sql`(select jsonb_array_elements_text(${JSON.stringify([...new Set(names)])}::jsonb))`
}

/** What later invoices gave back of these lots' periods, by subscription item. */
async function readProrations(payload: Payload, lots: Keyed[]): Promise<Map<string, Proration[]>> {
  const rows = await rowsOf<Proration>(
    poolOf(payload),
    sql`select distinct on (p.object_id) p.object_id as id, s.stripe_item_id as item, p.evidence,
          p.taken_back as amount, ${millis(sql`p.taken_from`)} as "from"
        from payments p join subscriptions s on s.id = p.subscription_id
        where p.taken_back > 0 and p.processing = 'processed'
          and s.stripe_item_id in ${among(lots.map(({ grantKey }) => itemOf(grantKey)))}
        order by p.object_id, p.turn desc`,
  )
  const byItem = new Map<string, Proration[]>()
  for (const row of rows) byItem.set(row.item, [...(byItem.get(row.item) ?? []), row])
  return byItem
}

/** `grant:sub:{item}:{period}` */
const itemOf = (grantKey: string) => grantKey.split(':')[2] ?? ''

function takenBackOf({ evidence, grantKey }: Keyed, prorations: Map<string, Proration[]>): Proration[] {
  const period = periodOf(grantKey)
  if (!period) return []
  const ofItem = prorations.get(itemOf(grantKey)) ?? []
  return ofItem.filter(
    (one) => period.start <= one.from && one.from < period.end && one.evidence !== evidence,
  )
}
