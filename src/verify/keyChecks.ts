import type { Check } from './check'

const INSTANT = '[0-9]{8}T[0-9]{6}Z'

/** Keys say what their columns say: made again from the columns, or held against their shape. */
export const keyChecks: Check[] = [
  {
    name: 'key_of_entry',
    sql: `
      select e.key, 'is not the key of this ' || e.type as detail
      from ledger_entries e
        left join credit_lots l on e.type = 'grant' and l.id = e.lot_id
        left join bookings b on e.type = 'reschedule' and b.id = e.booking_id
      where not coalesce(case
        when e.type = 'grant' then e.key = l.grant_key
        when e.type = 'hold' then e.key = concat_ws(':', 'hold', e.booking_id, e.generation, e.lot_id)
        when e.type = 'reschedule' then
          e.key ~ concat('^reschedule:', e.booking_id, ':[1-9][0-9]{0,8}:', e.lot_id, '$')
          and split_part(e.key, ':', 3)::bigint <= b.sequence
        when e.type in ('release', 'use', 'forfeit', 'restore') then e.key = concat(e.type, ':', e.answers)
        when e.type = 'expire' then e.key = concat('expire:', coalesce(e.answers, e.lot_id::text))
        when e.type = 'revoke' and e.answers is not null then e.key = concat('revoke:', e.answers)
        when e.type in ('revoke', 'reinstate') then e.key ~ concat('^', e.type, ':[^:]+:', e.lot_id, '$')
      end, false)`,
  },
  {
    name: 'key_of_grant',
    sql: `
      select l.grant_key as key, 'is not the grant key of a lot from ' || l.source as detail
      from credit_lots l
        left join ledger_entries r on l.source = 'replacement' and r.type = 'release'
          and l.grant_key = 'grant:replace:' || r.key
      where not coalesce(case l.source
        when 'pack' then l.grant_key ~ '^grant:pi:[^:]+:[^:]+$'
        when 'period' then l.grant_key ~ '^grant:sub:[^:]+:${INSTANT}-${INSTANT}$'
        when 'courtesy' then l.grant_key ~ '^grant:staff:[^:]+$'
        when 'replacement' then r.key is not null
      end, false)`,
  },
]
