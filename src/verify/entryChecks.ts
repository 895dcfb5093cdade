import type { Check } from './check'

/** Each entry by itself, and its place in its lot. */
export const entryChecks: Check[] = [
  {
    name: 'entry_orphan',
    sql: `
      select e.key, case when l.id is null then 'its lot does not exist' else 'its booking does not exist' end as detail
      from ledger_entries e left join credit_lots l on l.id = e.lot_id left join bookings b on b.id = e.booking_id
      where l.id is null or (e.booking_id is not null and b.id is null)`,
  },
  {
    name: 'entry_of_nobody',
    sql: `
      select e.key, 'is of ' || b.id || ', a time that is kept for a visitor' as detail
      from ledger_entries e join bookings b on b.id = e.booking_id where b.status = 'reserved'`,
  },
  {
    name: 'entry_movement',
    sql: `
      select key, type || ' of ' || quantity || ' from ' || "from" || ' to ' || "to" as detail
      from ledger_entries
      where (type, "from", "to") not in (values
          ('grant', 'outside', 'available'), ('hold', 'available', 'held'), ('reschedule', 'held', 'held'),
          ('release', 'held', 'available'), ('use', 'available', 'used'), ('forfeit', 'available', 'forfeited'),
          ('expire', 'available', 'expired'), ('revoke', 'available', 'revoked'),
          ('reinstate', 'revoked', 'available'), ('restore', 'used', 'available'), ('restore', 'forfeited', 'available'))
        or quantity < 0 or (quantity = 0) <> (type = 'reschedule')`,
  },
  {
    name: 'entry_shape',
    sql: `
      select key, concat_ws(', ', type, 'booking ' || coalesce(booking_id::text, 'none'),
        'generation ' || coalesce(generation::text, 'none'), 'reason ' || coalesce(reason, 'none')) as detail
      from ledger_entries
      where (type in ('hold', 'reschedule', 'release', 'use', 'forfeit', 'restore')) <> (booking_id is not null)
        or (type = 'hold') <> (generation is not null)
        or (type = 'release' and coalesce(reason, '') not in
          ('completed', 'cancel', 'late_cancel', 'no_show', 'practice_cancel', 'waived', 'rehold'))`,
  },
  {
    name: 'entry_position',
    sql: `
      select key, 'at position ' || position || ', expected ' || expected as detail
      from (select key, position, row_number() over (partition by lot_id order by position, key) as expected
            from ledger_entries) numbered
      where position <> expected`,
  },
  {
    name: 'entry_twice',
    sql: `
      select key, 'stands ' || count(*) || ' times' as detail from ledger_entries group by key having count(*) > 1`,
  },
]
