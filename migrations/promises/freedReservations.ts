import { sql } from '@payloadcms/db-postgres'

/** A kept time that is given up or over is noted as free, in whichever transaction ends it. */
export const freedReservations = sql`
  -- A UUID of version 7 of an instant: what is noted later comes later.
  create function uuid_of(at timestamptz) returns uuid
    language sql volatile set search_path = public, pg_temp as $$
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      placing substring(int8send(floor(extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1),
      'hex')::uuid
  $$;

  -- As it was, and what it deletes is noted where somebody waits for such a time. Taken by a session in the same
  -- transaction, it is not free when the worker looks, and offered to nobody.
  create or replace function end_reservations(therapist_ids uuid[], reservation text, at timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    ended integer;
  begin
    if not exists (select from bookings where status = 'reserved'
      and (therapist_id = any(therapist_ids) or attempt_id = reservation)) then return 0; end if;
    -- What is given up ends now: only what is over is ever deleted. Cut, or the column would round it up.
    update bookings set reserved_until = date_trunc('milliseconds', now())
      where status = 'reserved' and reserved_until > now()
        and (attempt_id = reservation or (therapist_id = any(therapist_ids) and reserved_until <= at));
    with gone as (
      delete from bookings
        where status = 'reserved' and reserved_until <= now()
          and (attempt_id = reservation or (therapist_id = any(therapist_ids) and reserved_until <= at))
        returning therapist_id, blocks_from, blocks_to
    ), noted as (
      insert into freed_times (id, therapist_id, "from", "to")
        select uuid_of(at), therapist_id, blocks_from, blocks_to from gone
          where blocks_to > at and exists (
            select from waitlist w where w.status = 'waiting'
              and (w.therapist_id is null or w.therapist_id = gone.therapist_id)
              and w."from" < blocks_to and w."to" > blocks_from)
    )
    select count(*) into ended from gone;
    return ended;
  end
  $$;
`
