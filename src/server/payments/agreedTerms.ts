import { sql } from '@/server/sql'

/**
 * As part of a statement over subscriptions `s` and plans `p`: `t`, what was agreed to last for the plan that
 * is billed (credits, price, currency, interval). The plan of today may say otherwise.
 */
export const agreedTerms = sql`
  cross join lateral (select * from (
      select 1 as place, k.created_at as at, k.credits, k.price, k.currency, k."interval" from checkouts k
      where k.subscription_id = s.id and k.plan_id = s.plan_id
      union all select 2, p.created_at, p.credits, p.price, p.currency, p."interval") terms
    order by place, at desc limit 1) t`
