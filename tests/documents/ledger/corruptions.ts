/**
 * What whoever owns the machine could do with every trigger off. The last statement answers the `key` under which
 * verify must name it; where a constraint would still stand in the way, it is dropped first.
 */
export type Corruption = { what: string; check: string; corrupt: string }

const dropped = (table: string, ...constraints: string[]) =>
  constraints.map((name) => `alter table ${table} drop constraint ${name};`).join(' ')

const one = (type: string, more = 'true') =>
  `(select key from ledger_entries where type = '${type}' and ${more} order by key limit 1)`
const aBooking = (status: string, more = 'true') =>
  `(select id from bookings where status = '${status}' and ${more} order by id limit 1)`
const aLot = `(select id from credit_lots where available > 0 order by id limit 1)`

/** A copy of a row with some columns changed. */
const copied = (table: string, where: string, changes: Record<string, string>) => {
  const row = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`)
  return `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), ${row.join(', ')}))).*
    from ${table} t where ${where}`
}

const inLots: Corruption[] = [
  {
    what: 'a credit is given away in the lot alone',
    check: 'lot_counts',
    corrupt: `update credit_lots set granted = granted + 1, available = available + 1 where id = ${aLot} returning id as key`,
  },
  {
    what: 'a used credit is free again in the lot alone',
    check: 'lot_counts',
    corrupt: `update credit_lots set used = used - 1, available = available + 1 where used > 0 returning id as key`,
  },
  {
    what: 'the buckets do not add up',
    check: 'lot_buckets',
    corrupt: `${dropped('credit_lots', 'credit_lots_buckets_add_up')}
      update credit_lots set granted = granted + 1 where id = ${aLot} returning id as key`,
  },
  {
    what: 'a lot that owes has credits to spend',
    check: 'lot_owing',
    corrupt: `update credit_lots set owes = 1 where id = ${aLot} returning id as key`,
  },
  {
    what: 'a grant is lost',
    check: 'lot_grant',
    corrupt: `delete from ledger_entries where key = ${one('grant')} returning lot_id as key`,
  },
  {
    what: 'a lot comes from nowhere',
    check: 'lot_terms',
    corrupt: `${dropped('credit_lots', 'credit_lots_source_known')}
      update credit_lots set source = 'found' where id = ${aLot} returning id as key`,
  },
  {
    what: 'the end of a lot is moved',
    check: 'chain_previous',
    corrupt: `update credit_lots set expires_at = expires_at + interval '1 year' where expires_at is not null;
      select e.key from ledger_entries e join credit_lots l on l.id = e.lot_id where e.position = 1 and l.expires_at is not null`,
  },
  {
    what: 'the head of a lot is another',
    check: 'chain_head',
    corrupt: `update credit_lots set head = repeat('0', 64) where id = ${aLot} returning id as key`,
  },
  {
    what: 'a grant key is none of its source',
    check: 'key_of_grant',
    corrupt: `update credit_lots set grant_key = 'grant:pi:1:2' where id = ${aLot} returning grant_key as key`,
  },
]

const inEntries: Corruption[] = [
  {
    what: 'an entry is rewritten',
    check: 'chain_hash',
    corrupt: `update ledger_entries set actor = 'nobody' where key = ${one('use')} returning key`,
  },
  {
    what: 'an entry and its hash are rewritten, but not what follows',
    check: 'chain_previous',
    corrupt: `update ledger_entries set hash = repeat('a', 64) where type = 'grant' and position = 1;
      select key from ledger_entries where position = 2 order by key limit 1`,
  },
  {
    what: 'an entry in the middle is lost',
    check: 'entry_position',
    corrupt: `with lost as (delete from ledger_entries where key = ${one('reschedule')} returning lot_id, position)
      select e.key from ledger_entries e join lost on e.lot_id = lost.lot_id and e.position = lost.position + 1`,
  },
  {
    what: 'an entry loses its lot',
    check: 'entry_orphan',
    corrupt: `update ledger_entries set lot_id = gen_random_uuid() where key = ${one('use')} returning key`,
  },
  {
    what: 'the booking of entries is gone',
    check: 'entry_orphan',
    corrupt: `with gone as (delete from bookings where status = 'completed' returning id)
      select key from ledger_entries join gone on booking_id = gone.id where type = 'use'`,
  },
  {
    what: 'credits move where no entry may move them',
    check: 'entry_movement',
    corrupt: `${dropped('ledger_entries', 'ledger_entries_movement_known')}
      update ledger_entries set "to" = 'available' where key = ${one('use')} returning key`,
  },
  {
    what: 'a release does not say why',
    check: 'entry_shape',
    corrupt: `${dropped('ledger_entries', 'ledger_entries_reason_known')}
      update ledger_entries set reason = 'because' where key = ${one('release')} returning key`,
  },
  {
    what: 'a key stands twice',
    check: 'entry_twice',
    corrupt: `drop index ledger_entries_key_idx cascade;
      ${copied('ledger_entries', `key = ${one('grant')}`, { lot_id: 'gen_random_uuid()' })} returning key`,
  },
  {
    what: 'what is answered is gone',
    check: 'answer_missing',
    corrupt: `with gone as (delete from ledger_entries where key = ${one('hold')} returning key)
      select e.key from ledger_entries e join gone on e.answers = gone.key order by e.type limit 1`,
  },
  {
    what: 'a release gives back more than was held',
    check: 'answer_fits',
    corrupt: `update ledger_entries set quantity = 2 where key = ${one('release')} returning key`,
  },
  {
    what: 'a hold is released twice',
    check: 'answered_twice',
    corrupt: `drop index ledger_entries_one_release;
      ${copied('ledger_entries', `key = ${one('release')}`, { key: "'release:again'", position: '99' })} returning answers as key`,
  },
  {
    what: 'a completed session loses its use',
    check: 'outcome_release',
    corrupt: `delete from ledger_entries where key = ${one('use', "actor <> ''")} returning answers as key`,
  },
  {
    what: 'credits of somebody else are held',
    check: 'hold_credits',
    corrupt: `update credit_lots set client_id = (select id from clients c where c.id <> credit_lots.client_id limit 1)
        where id = (select lot_id from ledger_entries where key = ${one('hold')});
      select ${one('hold')} as key`,
  },
  {
    what: 'a key says another generation',
    check: 'key_of_entry',
    corrupt: `update ledger_entries set generation = 9 where key = ${one('hold')} returning key`,
  },
]

const inBookings: Corruption[] = [
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

const aside: Corruption[] = [
  {
    what: 'a session belongs to two people',
    check: 'session_owner',
    corrupt: `${dropped('sessions', 'sessions_one_owner')}
      update sessions set user_id = (select id from users limit 1) where client_id is not null returning id as key`,
  },
  {
    what: 'the token of a session stands in clear',
    check: 'session_shape',
    corrupt: `${dropped('sessions', 'sessions_hashed')}
      update sessions set token_hash = 'clear' where client_id is not null returning id as key`,
  },
  {
    what: 'a password stands in clear',
    check: 'credential_shape',
    corrupt: `${dropped('credentials', 'credentials_hashed')}
      insert into credentials (id, client_id, kind, hash, changed_at)
        select gen_random_uuid(), id, 'password', 'secret', now() from clients limit 1 returning id as key`,
  },
  {
    what: 'somebody has two passwords',
    check: 'credential_twice',
    corrupt: `drop index credentials_one_password_per_client;
      insert into credentials (id, client_id, kind, hash, changed_at)
        select gen_random_uuid(), c.id, 'password', '$argon2id$v=19$m=1', now()
        from (select id from clients limit 1) c, generate_series(1, 2) returning client_id as key`,
  },
  {
    what: 'a password belongs to nobody',
    check: 'credential_owner',
    corrupt: `insert into credentials (id, client_id, kind, hash, changed_at)
      values (gen_random_uuid(), gen_random_uuid(), 'password', '$argon2id$v=19$m=1', now()) returning id as key`,
  },
  {
    what: 'a link belongs to nobody',
    check: 'token_owner',
    corrupt: `insert into account_tokens (id, client_id, purpose, token_hash, expires_at)
      values (gen_random_uuid(), gen_random_uuid(), 'reset', repeat('a', 64), now()) returning id as key`,
  },
  {
    what: 'a link stands in clear',
    check: 'token_shape',
    corrupt: `${dropped('account_tokens', 'account_tokens_hashed')}
      insert into account_tokens (id, client_id, purpose, token_hash, expires_at)
        select gen_random_uuid(), id, 'reset', 'clear', now() from clients limit 1 returning id as key`,
  },
  {
    what: 'a migration is recorded twice',
    check: 'migration',
    corrupt: `${copied('payload_migrations', 'true', {})} returning name as key`,
  },
  {
    what: 'a guard is gone',
    check: 'guard',
    corrupt: `drop trigger take_up_entry on ledger_entries; select 'ledger_entries.take_up_entry' as key`,
  },
  {
    what: 'the overlap is no longer excluded',
    check: 'guard',
    corrupt: `${dropped('bookings', 'bookings_client_no_overlap')} select 'bookings.bookings_client_no_overlap' as key`,
  },
]

export const CORRUPTIONS: Corruption[] = [...inLots, ...inEntries, ...inBookings, ...aside]
