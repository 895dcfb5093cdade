import type { Proration } from '@/domain/payments/situation'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

type Of = { subscription: string | null; lot: string | null }

/** What invoices of the subscription, or of the one that `lot` is a period of, gave back. */
export function readProrations(runner: SqlRunner, { subscription, lot }: Of): Promise<Proration[]> {
  return rowsOf<Proration>(
    runner,
    sql`select distinct on (p.object_id) p.object_id as id, p.evidence, p.taken_back as amount,
          ${millis(sql`p.taken_from`)} as "from"
        from payments p join subscriptions s on s.id = p.subscription_id
        where p.taken_back > 0 and p.processing = 'processed' and (s.stripe_subscription_id = ${subscription}
          or exists (select from credit_lots l where l.id = ${lot}::uuid and l.source = 'period'
            and starts_with(l.grant_key, 'grant:sub:' || s.stripe_item_id || ':')))
        order by p.object_id, p.turn desc`,
  )
}
