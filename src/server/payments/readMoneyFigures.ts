import { nowMillis } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Minor units. `liability`: what was owed in sessions when the month ended; of the present one, now. */
export type Month = {
  month: string
  revenue: number
  refunded: number
  takenBack: number
  liability: number
}
type MoneyFigures = {
  currency: string
  /** The oldest first, the present one last. */
  months: Month[]
  /** Credits that were given and not yet used, and of them what was paid for: minor units. */
  outstanding: { credits: number; paid: number; liability: number; owed: number }
}

/** Of the lots that are not over (`open`): credits, those that were paid for, and their money. */
const OUTSTANDING = sql`
      select coalesce(sum(credits), 0) as credits, coalesce(sum(credits) filter (where bought), 0) as paid,
        coalesce(round(sum(credits * each)), 0) as liability, coalesce(round(sum(owes * each)), 0) as owed
      from open`

/**
 * By the practice's months: revenue (receipts), what was refunded (credit notes), what was taken back
 * (revoked credits at what was paid for them, less those given again: lost disputes too). And what the
 * practice owes in sessions: of each lot that is not over, the open part of what was paid for it; of earlier
 * months by what has moved since. In the practice's currency alone.
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
      select m at time zone zone as start, (m + interval '1 month') at time zone zone as till, to_char(m, 'YYYY-MM') as name
      from practice, generate_series(date_trunc('month', now at time zone zone)
        - make_interval(months => ${months - 1}::int), date_trunc('month', now at time zone zone), interval '1 month') m),
    said as (
      select r.paid_at as at, r.amount, r.corrects_id is not null as is_note from receipts r, practice p
      where r.currency = p.currency and r.paid_at >= (select min(start) from months)),
    moved as (
      select e.at, e.type, e.quantity * l.paid::numeric / l.granted as money,
        (e."to" in ('available', 'held'))::int - (e."from" in ('available', 'held'))::int as direction
      from ledger_entries e join credit_lots l on l.id = e.lot_id, practice p
      where e.at >= (select min(start) from months) and l.source in ('pack', 'period') and l.currency = p.currency),
    open as (
      select l.available + l.held as credits, l.owes, coalesce(l.paid, 0)::numeric / l.granted as each,
        l.source in ('pack', 'period') as bought
      from credit_lots l, practice p
      where (l.expires_at is null or l.expires_at > p.now or l.held > 0)
        and (l.currency is null or l.currency = p.currency)),
    outstanding as (${OUTSTANDING})
    select p.currency,
      (select json_agg(json_build_object('month', m.name,
          'revenue', coalesce((select sum(amount) from said where not is_note and at >= m.start and at < m.till), 0),
          'refunded', coalesce((select -sum(amount) from said where is_note and at >= m.start and at < m.till), 0),
          'takenBack', coalesce((select round(sum(case type when 'revoke' then money else -money end)) from moved
            where type in ('revoke', 'reinstate') and at >= m.start and at < m.till), 0),
          'liability', round(o.liability - coalesce((select sum(direction * money) from moved where at >= m.till), 0)))
          order by m.start) from months m) as months,
      json_build_object('credits', o.credits, 'paid', o.paid, 'liability', o.liability, 'owed', o.owed) as outstanding
    from practice p, outstanding o`,
  )
  return row ?? missing()
}

function missing(): never {
  throw new Error('the practice has no settings')
}
