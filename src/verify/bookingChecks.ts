import type { Check } from './check'

/** Each booking against its entries, and by itself. */
export const bookingChecks: Check[] = [
  {
    name: 'booking_ledger',
    sql: `
      select b.id::text as key, concat(b.status, ' for ', b.credits, ' with ', coalesce(c.open, 0), ' held, ',
        coalesce(c.used, 0), ' used, ', coalesce(c.forfeited, 0), ' forfeited') as detail
      from bookings b left join (
        select h.booking_id,
          sum(h.quantity) filter (where r.key is null) as open,
          bool_or(r.key is null and h.generation <> own.generation) as outdated,
          sum(o.quantity) filter (where o.type = 'use' and s.key is null) as used,
          sum(o.quantity) filter (where o.type = 'forfeit' and s.key is null) as forfeited
        from ledger_entries h
          join bookings own on own.id = h.booking_id
          left join ledger_entries r on r.answers = h.key and r.type = 'release'
          left join ledger_entries o on o.answers = h.key and o.type in ('use', 'forfeit')
          left join ledger_entries s on s.answers = o.key and s.type = 'restore'
        where h.type = 'hold' group by h.booking_id) c on c.booking_id = b.id
      where coalesce(c.open, 0) <> case b.status when 'booked' then b.credits else 0 end
        or coalesce(c.used, 0) <> case b.status when 'completed' then b.credits else 0 end
        or coalesce(c.forfeited, 0) not in (0, case when b.status in ('no_show', 'cancelled') then b.credits else 0 end)
        or (b.status = 'booked' and c.outdated)`,
  },
  {
    name: 'booking_holds',
    sql: `
      select b.id::text as key, 'generation ' || b.generation || ' for ' || b.credits || ' credits; held '
        || coalesce(string_agg(g.held || ' in ' || g.generation, ', ' order by g.generation), 'none') as detail
      from bookings b left join (
        select booking_id, generation, sum(quantity) as held from ledger_entries where type = 'hold'
        group by booking_id, generation) g on g.booking_id = b.id
      where b.status <> 'reserved'
      group by b.id, b.generation, b.credits, b.status, b.planned_end
      having count(g.generation) <> case when b.credits = 0 or b.status = 'planned' or b.planned_end is not null
          then 0 else b.generation end
        or bool_or(g.held <> b.credits) or max(g.generation) > b.generation or min(g.generation) < 1`,
  },
  {
    name: 'booking_reason',
    sql: `
      select r.key, 'was released as ' || r.reason || ', its booking is ' || b.status as detail
      from ledger_entries h
        join bookings b on b.id = h.booking_id and b.generation = h.generation
        join ledger_entries r on r.answers = h.key and r.type = 'release'
      where h.type = 'hold' and not (r.reason = any(case b.status
        when 'completed' then array['completed'] when 'no_show' then array['no_show']
        when 'cancelled' then array['cancel', 'late_cancel', 'practice_cancel', 'waived', 'completed']
        else array[]::text[] end))`,
  },
  {
    name: 'booking_past_lot',
    sql: `
      select b.id::text as key, 'is held by lot ' || l.id || ', which ends before the session' as detail
      from bookings b
        join ledger_entries h on h.booking_id = b.id and h.type = 'hold'
        join credit_lots l on l.id = h.lot_id and b.starts_at >= l.expires_at
        left join ledger_entries r on r.answers = h.key and r.type = 'release'
      where b.status = 'booked' and r.key is null`,
  },
  {
    name: 'booking_shape',
    sql: `
      select id::text as key, concat_ws(', ', status, 'sequence ' || sequence, 'generation ' || generation,
        credits || ' credits', blocks_from, starts_at, ends_at, blocks_to) as detail
      from bookings
      where status not in ('booked', 'completed', 'cancelled', 'no_show', 'planned', 'reserved')
        or (status = 'reserved') <> (client_id is null) or (status = 'reserved') <> (reserved_until is not null)
        or (status = 'cancelled') <> (cancelled_by is not null) or cancelled_by not in ('client', 'practice')
        or not (blocks_from <= starts_at and starts_at < ends_at and ends_at <= blocks_to)
        or blocks_to - blocks_from > interval '24 hours' or free_cancel_until > starts_at
        or credits < 0 or sequence < 0 or generation < 1
        or (status not in ('booked', 'planned', 'reserved') and sequence = 0)
        or (planned_end is not null and status <> 'cancelled') or (series_id is null) <> (occurrence is null)
        or (status = 'planned' and (series_id is null or overbooked or generation <> 1))`,
  },
  {
    name: 'booking_attempt',
    sql: `
      select attempt_id as key, 'booked ' || string_agg(id::text, ' and ' order by id) as detail
      from bookings group by client_id, attempt_id having count(*) > 1`,
  },
]
