import { sql } from '@payloadcms/db-postgres'

/** Whoever writes into a therapist's calendar clears it first of what is over. */
export const endingReservations = sql`
  -- Deletes what is kept at these therapists and over at an instant, and the one reservation that is given up. It runs
  -- as the owner of the tables: the application's role deletes no booking itself. Answers how many.
  create function end_reservations(therapist_ids uuid[], reservation text, at timestamptz) returns integer
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
    delete from bookings
      where status = 'reserved' and reserved_until <= now()
        and (attempt_id = reservation or (therapist_id = any(therapist_ids) and reserved_until <= at));
    get diagnostics ended = row_count;
    return ended;
  end
  $$;

  -- As lock_parties without an instant, and clears the locked calendars.
  create function lock_parties(client uuid, therapist_ids uuid[], reservation text, at timestamptz) returns text
    language plpgsql set search_path = public, pg_temp as $$
  declare
    zone text := lock_parties(client, therapist_ids);
  begin
    perform end_reservations(therapist_ids, reservation, at);
    return zone;
  end
  $$;

  -- As lock_place without a reservation; a time that is kept for somebody else is taken. kept: whether this very place
  -- was kept under that reservation, which is then over. Without a client: a place that is to be kept.
  create function lock_place(
      client uuid, service_slug text, therapist_slug text, start timestamptz, over_others boolean,
      reservation text, at timestamptz,
      out service uuid, out therapist uuid, out published boolean, out taken boolean, out kept boolean, out zone text)
    returns setof record
    language plpgsql set search_path = public, pg_temp as $$
  begin
    select s.id, t.id, s.published and t.published, not over_others and exists (
        select 1 from bookings b where b.therapist_id = t.id and b.starts_at = start
          and b.status not in ('cancelled', 'planned') and case b.status
            when 'reserved' then b.reserved_until > at and b.attempt_id is distinct from reservation
            else b.client_id is distinct from client end)
      into service, therapist, published, taken
      from services s, therapists t where s.slug = service_slug and t.slug = therapist_slug;
    if not found then return; end if;
    kept := false;
    if not taken then
      zone := lock_parties(client, array[therapist]);
      kept := reservation is not null and exists (
        select 1 from bookings b where b.status = 'reserved' and b.attempt_id = reservation
          and b.therapist_id = therapist and b.service_id = service and b.starts_at = start and b.reserved_until > at);
      perform end_reservations(array[therapist], reservation, at);
    end if;
    return next;
  end
  $$;
`
