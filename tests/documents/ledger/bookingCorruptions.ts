import { aBooking, type Corruption, copied, dropped } from './corruption'

export const bookingCorruptions: Corruption[] = [
  {
    what: 'a completed session is called cancelled',
    check: 'booking_ledger',
    corrupt: `update bookings set status = 'cancelled', cancelled_by = 'client' where status = 'completed' returning id as key`,
  },
  {
    what: 'a booked session is called completed, and nothing was used',
    check: 'booking_ledger',
    corrupt: `update bookings set status = 'completed', sequence = 1 where id = ${aBooking('booked')} returning id as key`,
  },
  {
    what: 'a generation has no holds',
    check: 'booking_holds',
    corrupt: `update bookings set generation = generation + 1 where id = ${aBooking('cancelled')} returning id as key`,
  },
  {
    what: 'a missed session was released as completed',
    check: 'booking_reason',
    corrupt: `update ledger_entries set reason = 'completed' where type = 'release' and reason = 'no_show' returning key`,
  },
  {
    what: 'a session lies past the end of the lot that holds it',
    check: 'booking_past_lot',
    corrupt: `with held as (select booking_id, lot_id from ledger_entries h where type = 'hold' and booking_id = ${aBooking('booked')}
          and not exists (select from ledger_entries r where r.answers = h.key and r.type = 'release'))
      update credit_lots set expires_at = (select starts_at from bookings b join held on b.id = held.booking_id)
        where id = (select lot_id from held);
      select ${aBooking('booked')} as key`,
  },
  {
    what: 'a session ends before it starts',
    check: 'booking_shape',
    corrupt: `${dropped('bookings', 'bookings_span_in_order', 'bookings_client_no_overlap')}
      update bookings set ends_at = starts_at - interval '1 minute' where id = ${aBooking('completed')} returning id as key`,
  },
  {
    what: 'one attempt booked twice',
    check: 'booking_attempt',
    corrupt: `${dropped('bookings', 'bookings_attempt_once', 'bookings_therapist_no_overlap', 'bookings_client_no_overlap')}
      ${copied('bookings', `id = ${aBooking('booked')}`, {})} returning attempt_id as key`,
  },
  {
    what: 'a session is called a time that is kept for a visitor',
    check: 'entry_of_nobody',
    corrupt: `${dropped('bookings', 'bookings_reserved_is_nobodys')}
      with kept as (update bookings set status = 'reserved' where id = ${aBooking('completed')} returning id)
      select min(e.key) as key from ledger_entries e join kept on kept.id = e.booking_id`,
  },
  {
    what: 'a therapist has two sessions at once',
    check: 'therapist_overlap',
    corrupt: `${dropped('bookings', 'bookings_therapist_no_overlap')}
      ${copied('bookings', `id = ${aBooking('completed')}`, {
        id: "'ffffffff-0000-7000-8000-000000000000'",
        attempt_id: "'x'",
        client_id: '(select client_id from bookings where overbooked)',
        starts_at: `starts_at + interval '54 minutes'`,
        ends_at: `ends_at + interval '1 hour'`,
        blocks_from: `starts_at + interval '54 minutes'`,
        blocks_to: `ends_at + interval '1 hour'`,
      })} returning id as key`,
  },
  {
    what: 'a client has two sessions at once',
    check: 'client_overlap',
    corrupt: `${dropped('bookings', 'bookings_client_no_overlap')}
      ${copied('bookings', 'overbooked', { id: "'ffffffff-0000-7000-8000-000000000000'", attempt_id: "'x'" })} returning id as key`,
  },
  {
    what: 'a normal session came after an overbooked one and over it',
    check: 'overbooked_overlap',
    corrupt: `${copied('bookings', 'overbooked', {
      overbooked: 'false',
      attempt_id: "'x'",
      starts_at: `starts_at + interval '50 minutes'`,
      ends_at: `ends_at + interval '50 minutes'`,
      blocks_from: `starts_at + interval '45 minutes'`,
      blocks_to: `ends_at + interval '50 minutes'`,
      therapist_id: 'therapist_id',
      created_at: `now() + interval '1 minute'`,
    })} returning id as key`,
  },
]
