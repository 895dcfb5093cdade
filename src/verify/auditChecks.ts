import type { Check } from './check'

const field = (text: string) =>
  `case when (${text}) is null then '\\xffffffff'::bytea
     else int4send(octet_length(convert_to((${text}), 'UTF8'))) || convert_to((${text}), 'UTF8') end`

const CONTENT = ['position::text', 'id::text', 'action', 'actor', 'subject', 'ip_prefix', 'facts::text']
const AT = `to_char(at at time zone 'UTC', 'YYYYMMDD"T"HH24MISS.MS"Z"')`
const BEGINNING = `encode(sha256('au0'::bytea), 'hex')`

/** The chain of the audit log, hashed anew from its beginning to its head. */
export const auditChecks: Check[] = [
  {
    name: 'audit_hash',
    sql: `
      select id::text as key, 'its hash is not that of its content' as detail
      from audit_events
      where position is not null and case when previous ~ '^[0-9a-f]{64}$' then hash is distinct from
        encode(sha256('au1'::bytea || decode(previous, 'hex')
          || ${[...CONTENT, AT].map(field).join(' || ')}), 'hex') else true end`,
  },
  {
    name: 'audit_previous',
    sql: `
      select id::text as key, case when position = coalesce(place, 0) + 1
        then 'does not follow the hash before it' else 'what stood before it is gone' end as detail
      from (select id, position, previous, lag(hash) over chain as before, lag(position) over chain as place
            from audit_events where position is not null window chain as (order by position)) e
      where position <> coalesce(place, 0) + 1 or previous is distinct from coalesce(before, ${BEGINNING})`,
  },
  {
    name: 'audit_head',
    sql: `
      select 'audit' as key, 'the chain ends at ' || c.position || ', its last event is ' ||
        coalesce(last.position, 0) as detail
      from audit_chain c left join (
        select position, hash from audit_events where position is not null order by position desc limit 1) last
        on true
      where c.position <> coalesce(last.position, 0) or c.head <> coalesce(last.hash, ${BEGINNING})
      union all select 'audit', 'nobody knows where the chain ends' where not exists (select from audit_chain)`,
  },
  {
    name: 'audit_waiting',
    sql: `
      select id::text as key, 'has waited for its place in the chain since ' || at as detail
      from audit_events where position is null and at < now() - interval '1 hour'`,
  },
]
