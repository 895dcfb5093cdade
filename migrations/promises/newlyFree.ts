import { sql } from '@payloadcms/db-postgres'

/**
 * A kept time that ends is news for whoever came while it was kept, and for whom it had been offered to: what
 * was free all along and touched by a stranger is none, however often that is done.
 */
export const newlyFree = sql`
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
        returning therapist_id, blocks_from, blocks_to, created_at
    ), noted as (
      insert into freed_times (id, therapist_id, "from", "to")
        select uuid_of(at), therapist_id, blocks_from, blocks_to from gone
          where blocks_to > at and exists (
            select from waitlist w where w.status = 'waiting'
              and (w.therapist_id is null or w.therapist_id = gone.therapist_id)
              and w."from" < blocks_to and w."to" > blocks_from
              and (w.joined_at >= gone.created_at or exists (
                select from waitlist_offers o where o.wait_id = w.id and o.therapist_id = gone.therapist_id
                  and o.starts_at >= blocks_from and o.starts_at < blocks_to)))
    )
    select count(*) into ended from gone;
    return ended;
  end
  $$;
`
