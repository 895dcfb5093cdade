import { type Check, counted } from './check'

const BUCKETS = ['available', 'held', 'used', 'forfeited', 'expired', 'revoked']

const difference = (column: string) =>
  `case when l.${column} <> coalesce(c.${column}, 0) then '${column} is ' || l.${column} || ', entries say ' || coalesce(c.${column}, 0) end`

/** Each lot against its own entries, and by itself. */
export const lotChecks: Check[] = [
  {
    name: 'lot_counts',
    sql: `
      select l.id::text as key, concat_ws('; ', ${['granted', 'entries', ...BUCKETS].map(difference).join(', ')}) as detail
      from credit_lots l left join (
        select lot_id, count(*) as entries,
          coalesce(sum(quantity) filter (where "from" = 'outside'), 0)::bigint as granted,
          ${BUCKETS.map((bucket) => `${counted(bucket)} as ${bucket}`).join(', ')}
        from ledger_entries group by lot_id) c on c.lot_id = l.id
      where ${['granted', 'entries', ...BUCKETS].map((column) => `l.${column} <> coalesce(c.${column}, 0)`).join(' or ')}`,
  },
  {
    name: 'lot_buckets',
    sql: `
      select id::text as key, 'buckets do not add up to ' || granted || ', or one is below nothing' as detail
      from credit_lots
      where granted <> ${BUCKETS.join(' + ')} or least(${BUCKETS.join(', ')}, owes) < 0 or revoked + owes > granted`,
  },
  {
    name: 'lot_owing',
    sql: `
      select id::text as key, 'owes ' || owes || ' with ' || available || ' available' as detail
      from credit_lots where owes > 0 and available > 0`,
  },
  {
    name: 'lot_grant',
    sql: `
      select l.id::text as key, 'has ' || count(e.key) || ' grants, one of them first: ' ||
        coalesce(bool_or(e.position = 1), false) as detail
      from credit_lots l left join ledger_entries e on e.lot_id = l.id and e.type = 'grant'
      group by l.id having count(e.key) <> 1 or not bool_or(e.position = 1)`,
  },
  {
    name: 'lot_terms',
    sql: `
      select l.id::text as key, concat_ws(', ', 'source ' || l.source, 'paid ' || l.paid, l.currency,
        case when c.id is null then 'of no client' end) as detail
      from credit_lots l left join clients c on c.id = l.client_id
      where l.source not in ('pack', 'period', 'courtesy', 'replacement') or (l.paid is null) <> (l.currency is null)
        or l.paid < 0 or c.id is null`,
  },
]
