import { type Difference, differencesOf } from '@/domain/payments/differences'
import type { ProviderListing } from '@/domain/payments/provider'
import { DAY_MS } from '@/domain/scheduling/instant'
import { readNow } from '@/server/clock'
import { readBooks } from '@/server/payments/readBooks'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type Reconciled = { differences: Difference[]; checked: Record<string, number> }

/** More than this is a fault of its own, and is told as one. */
const ASKED_MAX = 500

/**
 * Holds what lies at the provider since so many days (objects, not events) against our own payments and lots.
 * Changes nothing. @throws DomainError unavailable
 */
export async function reconcile(cashier: Cashier, days: number): Promise<Reconciled> {
  const now = await readNow(poolOf(cashier.payload))
  const since = now - days * DAY_MS
  // The provider first: what comes in meanwhile is in our books by then, and not a difference.
  const listing = await cashier.payments.listSince(since)
  const books = await readBooks(cashier.payload, listing)
  const differences = [
    ...differencesOf(listing, books, now),
    ...(await unknownThere(cashier, listing, since)),
  ]
  const { checkouts, invoices, subscriptions, losses } = listing
  const counts = { checkouts, invoices, subscriptions, losses, lots: books.lots }
  const checked = Object.fromEntries(Object.entries(counts).map(([name, list]) => [name, list.length]))
  return { differences, checked }
}

/** Credits that were granted for something that the provider does not know. */
async function unknownThere(
  { payload, payments }: Cashier,
  { checkouts, invoices }: ProviderListing,
  since: number,
): Promise<Difference[]> {
  const there = new Set([...checkouts, ...invoices].map(({ id }) => id))
  const granted = await rowsOf<{ kind: 'checkout' | 'invoice'; id: string; lot: string }>(
    poolOf(payload),
    sql`select distinct on (l.id) p.kind, p.object_id as id, l.id as lot
        from credit_lots l join payments p on p.evidence = l.evidence and p.kind in ('checkout', 'invoice')
        where l.source in ('pack', 'period') and l.created_at >= to_timestamp(${since / 1000}::float8)
        order by l.id, p.turn`,
  )
  const differences: Difference[] = []
  const missing = granted.filter(({ id }) => !there.has(id))
  for (const { kind, id, lot } of missing.slice(0, ASKED_MAX)) {
    if ((await payments.readEvidence({ kind, id })) !== null) continue
    differences.push({ what: 'unknown_to_provider', object: id, detail: `lot ${lot}` })
  }
  if (missing.length > ASKED_MAX) {
    const rest = missing.length - ASKED_MAX
    differences.push({
      what: 'unknown_to_provider',
      object: 'others',
      detail: `${rest} more were not asked for`,
    })
  }
  return differences
}
