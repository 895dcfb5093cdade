import { nowMillis } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type Month = { month: string; revenue: number; refunded: number }
type MoneyFigures = {
  currency: string
  /** The oldest first, the present one last; minor units. */
  months: Month[]
  /** Credits that were given and not yet used, and of them what was paid for: minor units. */
  outstanding: { credits: number; paid: number; liability: number; owed: number }
}

/**
 * Revenue by the practice's months (what receipts were given for), what was taken back (revoked credits at
 * what was paid for them, less those given again), and what the practice still owes in sessions: of each
 * lot that is not over, the open part of what was paid for it. In the practice's currency alone.
 */
export async function readMoneyFigures(
  payload: Parameters<typeof poolOf>[0],
  months: number,
): Promise<MoneyFigures> {
  const [row] = await rowsOf<MoneyFigures>(
    poolOf(payload),
    sql`
    with practice as (select time_zone as zone, currency, to_timestamp(${nowMillis()} / 1000) as now from public.practice),
    months as (
      select m as start, m + interval '1 month' as till
      from practice, generate_series(date_trunc('month', now at time zone zone)
        - make_interval(months => ${months - 1}::int), date_trunc('month', now at time zone zone), interval '1 month') m),
    taken as (
      select e.at, l.currency, (case e.type when 'revoke' then e.quantity else -e.quantity end)
        * l.paid::numeric / l.granted as money
      from ledger_entries e join credit_lots l on l.id = e.lot_id
      where e.type in ('revoke', 'reinstate') and l.source in ('pack', 'period')),
    open as (
      select l.available + l.held as credits, l.owes, coalesce(l.paid, 0)::numeric / l.granted as each,
        l.source in ('pack', 'period') as bought
      from credit_lots l, practice p
      where (l.expires_at is null or l.expires_at > p.now or l.held > 0)
        and (l.currency is null or l.currency = p.currency))
    select p.currency,
      (select json_agg(json_build_object('month', to_char(m.start, 'YYYY-MM'),
          'revenue', coalesce((select sum(r.amount) from receipts r where r.currency = p.currency
            and r.paid_at at time zone p.zone >= m.start and r.paid_at at time zone p.zone < m.till), 0),
          'refunded', coalesce((select round(sum(t.money)) from taken t where t.currency = p.currency
            and t.at at time zone p.zone >= m.start and t.at at time zone p.zone < m.till), 0)) order by m.start)
        from months m) as months,
      (select json_build_object('credits', coalesce(sum(credits), 0), 'paid', coalesce(sum(credits) filter (where bought), 0),
          'liability', coalesce(round(sum(credits * each)), 0), 'owed', coalesce(round(sum(owes * each)), 0))
        from open) as outstanding
    from practice p`,
  )
  if (!row) throw new Error('the practice has no settings')
  return row
}
