import type { SubscriptionView } from '@/contracts/payments'
import { toIso } from '@/domain/scheduling/instant'
import { agreedTerms } from '@/server/payments/agreedTerms'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'
import { wordIn } from '@/server/wordIn'

const NAME = wordIn({ table: 'plans', column: 'name', row: 'p', locale: sql`c.locale` })

type Row = Omit<SubscriptionView, 'currentPeriodStart' | 'currentPeriodEnd'> & {
  start: number | null
  end: number | null
}

/**
 * The subscriptions that `which` selects (a condition on `s`), the newest first, as the contract shows them.
 */
export async function readSubscriptions(runner: SqlRunner, which: Statement): Promise<SubscriptionView[]> {
  const rows = await rowsOf<Row>(
    runner,
    sql`select s.id, p.slug as plan, s.status, s.cancel_at_period_end as "cancelAtPeriodEnd",
          coalesce(${NAME}, p.name) as name, json_build_object('credits', t.credits, 'price', t.price,
            'currency', t.currency, 'interval', t."interval") as terms,
          ${millis(sql`s.current_period_start`)} as start, ${millis(sql`s.current_period_end`)} as "end"
        from subscriptions s join plans p on p.id = s.plan_id join clients c on c.id = s.client_id
          ${agreedTerms}
        where ${which} order by s.created_at desc, s.id desc limit 20`,
  )
  return rows.map(({ start, end, ...rest }) => ({
    ...rest,
    currentPeriodStart: start === null ? null : toIso(start),
    currentPeriodEnd: end === null ? null : toIso(end),
  }))
}
