import type { Check } from './check'

/** What an entry answers: that it exists, fits, may be answered so, and is answered once. */
export const answerChecks: Check[] = [
  {
    name: 'answer_missing',
    sql: `
      select e.key, coalesce('answers ' || e.answers || ', which does not stand', 'answers nothing') as detail
      from ledger_entries e left join ledger_entries a on a.key = e.answers
      where a.key is null
        and (e.answers is not null or e.type in ('reschedule', 'release', 'use', 'forfeit', 'restore'))`,
  },
  {
    name: 'answer_fits',
    sql: `
      select e.key, 'answers ' || a.key || ' of another lot, booking, quantity or type, or a later one' as detail
      from ledger_entries e join ledger_entries a on a.key = e.answers
      where e.lot_id <> a.lot_id or a.position >= e.position
        or a.booking_id is distinct from coalesce(e.booking_id, a.booking_id)
        or case when e.type in ('expire', 'revoke') then e.quantity > a.quantity
             else e.type <> 'reschedule' and e.quantity <> a.quantity end
        or not (a.type = any(case e.type
          when 'release' then array['hold'] when 'use' then array['hold'] when 'forfeit' then array['hold']
          when 'reschedule' then array['hold'] when 'restore' then array['use', 'forfeit']
          when 'hold' then array['restore'] when 'reinstate' then array['revoke']
          when 'expire' then array['release', 'restore', 'reinstate']
          when 'revoke' then array['release', 'restore', 'reinstate'] else array[]::text[] end))
        or (e.type = 'restore' and e."from" <> a."to")`,
  },
  {
    name: 'answered_twice',
    sql: `
      select answers as key, 'is answered by ' || string_agg(key, ' and ' order by key) as detail
      from ledger_entries where type in ('release', 'use', 'forfeit', 'restore', 'hold') and answers is not null
      group by answers, case when type in ('use', 'forfeit') then 'outcome' else type end having count(*) > 1`,
  },
  {
    name: 'outcome_release',
    sql: `
      select h.key, 'released as ' || coalesce(r.reason, 'nothing') || ', with '
        || coalesce(o.type, 'neither use nor forfeit') as detail
      from ledger_entries h
        left join ledger_entries r on r.answers = h.key and r.type = 'release'
        left join ledger_entries o on o.answers = h.key and o.type in ('use', 'forfeit')
      where h.type = 'hold'
        and coalesce(o.type, 'none') <> case when r.reason = 'completed' then 'use'
          when r.reason in ('late_cancel', 'no_show') then 'forfeit' else 'none' end`,
  },
  {
    name: 'hold_credits',
    sql: `
      select h.key, 'holds ' || l.credit_type || ' of client ' || l.client_id || ' for ' || b.credit_type
        || ' of client ' || b.client_id as detail
      from ledger_entries h join bookings b on b.id = h.booking_id join credit_lots l on l.id = h.lot_id
      where h.type = 'hold' and (l.client_id <> b.client_id or l.credit_type <> b.credit_type)`,
  },
]
