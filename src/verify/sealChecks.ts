import type { Check } from './check'
import type { SealRead } from './readSeal'

/**
 * The chains against the last seal, which stands outside the database: whoever hashed a chain anew, or cut
 * off its end, head and all, parts it from what was sealed.
 */
export function sealChecks({ name, trouble, heads }: SealRead): Check[] {
  const sealed = JSON.stringify(heads)
  const from = `json_to_recordset($1::json) as s (chain text, length integer, head text)`
  return [
    {
      name: 'seal',
      sql: `select $1::text as key, $2::text as detail where $2::text <> ''`,
      values: [name, trouble],
    },
    {
      name: 'audit_seal',
      values: [sealed],
      sql: `
        select 'audit:' || s.length as key, coalesce('this event is not the one that was sealed: ' || e.id,
          'the event that was sealed is gone') as detail
        from ${from} left join audit_events e on e.position = s.length
        where s.chain = 'audit' and s.length > 0 and e.hash is distinct from s.head`,
    },
    {
      name: 'ledger_seal',
      values: [sealed],
      sql: `
        select substr(s.chain, 5) as key, case when l.id is null then 'this lot is gone' when e.key is null
          then 'entries that were sealed are gone' else 'entry ' || e.key || ' is not the one that was sealed'
          end as detail
        from ${from} left join credit_lots l on l.id::text = substr(s.chain, 5)
          left join ledger_entries e on e.lot_id = l.id and e.position = s.length
        where s.chain like 'lot:%' and (l.id is null or case when s.length = 0
          then l.entries = 0 and l.head <> s.head else e.hash is distinct from s.head end)`,
    },
  ]
}
