import { sql } from '@payloadcms/db-postgres'

/** A time that is kept for a visitor stands in the therapist's calendar, is nobody's session, and soon over. */
export const reservations = sql`
  alter table bookings
    drop constraint bookings_status_known,
    add constraint bookings_status_known
      check (status in ('booked', 'completed', 'cancelled', 'no_show', 'reserved')),
    -- Nobody's, and over at a known time: that alone is what a reservation is, and no session is like it.
    add constraint bookings_reserved_is_nobodys check (
      (status = 'reserved') = (client_id is null)
      and (status = 'reserved') = (reserved_until is not null)
      and (status = 'reserved') = (visitor is not null)
      and not (status = 'reserved' and overbooked));
  -- Its attempt is the SHA-256 of the one secret that claims it.
  create unique index bookings_reservation_once on bookings (attempt_id) where status = 'reserved';
  create index bookings_reserved on bookings (therapist_id, reserved_until) where status = 'reserved';

  -- It never becomes a session and no session becomes one; its time only gets shorter, and is an hour at most.
  create function guard_reservation() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if (new.generation, new.sequence) <> (1, 0) or new.reserved_until > now() + interval '1 hour' then
        raise exception 'a reservation lasts an hour at most'
          using errcode = '23514', constraint = 'bookings_reserved_shortly';
      end if;
    elsif old.status <> 'reserved' or new.reserved_until > old.reserved_until
      or to_jsonb(new) - 'reserved_until' is distinct from to_jsonb(old) - 'reserved_until' then
      raise exception 'reservation % only ends', old.id
        using errcode = '23514', constraint = 'bookings_reserved_only_end';
    end if;
    return new;
  end
  $$;
  create trigger guard_reservation before insert or update on bookings
    for each row when (new.status = 'reserved') execute function guard_reservation();
  drop trigger guard_booking on bookings;
  create trigger guard_booking before insert or update on bookings
    for each row when (new.status <> 'reserved') execute function guard_booking();

  -- The one delete that is allowed: of a reservation that is over.
  create function keep_session() returns trigger
    language plpgsql as $$
  begin
    if old.status = 'reserved' and old.reserved_until <= now() then return old; end if;
    raise exception 'delete of bookings is refused: history is only added to'
      using errcode = '23001', constraint = 'bookings_append_only';
  end
  $$;
  drop trigger keep_bookings on bookings;
  create trigger keep_bookings before delete on bookings for each row execute function keep_session();
`
