import type { Check } from './check'

/** A field of what is hashed: its length in bytes as uint32, then its UTF-8; null is ffffffff. */
const field = (text: string) =>
  `case when (${text}) is null then '\\xffffffff'::bytea
     else int4send(octet_length(convert_to((${text}), 'UTF8'))) || convert_to((${text}), 'UTF8') end`

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYYMMDD"T"HH24MISS.MS"Z"')`

const hash = (...parts: string[]) => `encode(sha256(${parts.join(' || ')}), 'hex')`

const TERMS = ['id::text', 'client_id::text', 'credit_type', 'source', 'paid::text', 'currency']
const hashOfTerms = hash(
  `'lot1'::bytea`,
  ...[...TERMS.map((term) => `l.${term}`), instant('l.expires_at'), 'l.grant_key'].map(field),
)

const CONTENT = ['lot_id::text', 'position::text', 'key', 'type', '"from"', '"to"', 'quantity::text']
const MORE = ['booking_id::text', 'generation::text', 'answers', 'reason', 'evidence', 'actor']
const hashOfEntry = hash(
  `'le1'::bytea`,
  `decode(previous, 'hex')`,
  ...[...CONTENT, ...MORE, instant('at')].map(field),
)

/** The chain of each lot, hashed anew from its terms to its head. */
export const chainChecks: Check[] = [
  {
    name: 'chain_hash',
    sql: `
      select key, 'its hash is not that of its content' as detail
      from ledger_entries
      where case when previous ~ '^[0-9a-f]{64}$' then hash <> ${hashOfEntry} else true end`,
  },
  {
    name: 'chain_previous',
    sql: `
      select e.key, 'does not follow the hash before it' as detail
      from (select key, lot_id, previous, lag(hash) over (partition by lot_id order by position) as before
            from ledger_entries) e
        left join credit_lots l on e.before is null and l.id = e.lot_id
      where e.previous is distinct from coalesce(e.before, ${hashOfTerms})`,
  },
  {
    name: 'chain_head',
    sql: `
      select l.id::text as key, 'its head is not the hash of its last entry' as detail
      from credit_lots l left join (
        select distinct on (lot_id) lot_id, hash from ledger_entries order by lot_id, position desc) last
        on last.lot_id = l.id
      where l.head is distinct from coalesce(last.hash, ${hashOfTerms})`,
  },
]
