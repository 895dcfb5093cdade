import { DomainError } from '@/domain/errors'
import type { Names } from '@/domain/payments/namesOf'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * Locks every client whom the names could mean, by id. Two workers with payments of one client come one after
 * the other; whoever asked the provider before the other settled must ask again.
 * @throws DomainError unavailable, `facts.stale`
 */
export async function lockPayers(tx: SqlRunner, names: Names, turn: number): Promise<void> {
  const clients = await rowsOf<{ id: string }>(
    tx,
    sql`select id from clients where id in (
        select client_id from checkouts where id = ${names.checkout}::uuid
        union select client_id from subscriptions where stripe_subscription_id = ${names.subscription}
        union select client_id from credit_lots where evidence = ${names.evidence}
        union select id from clients where stripe_customer_id = ${names.customer})
      order by id for no key update`,
  )
  if (clients.length === 0) return
  const ids = sql.join(
    clients.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  )
  const later = await rowsOf(
    tx,
    sql`select 1 from payments where client_id in (${ids}) and turn > ${turn} limit 1`,
  )
  if (later.length === 0) return
  throw new DomainError('unavailable', 'Another payment of this client was settled meanwhile.', {
    facts: { stale: true },
  })
}
