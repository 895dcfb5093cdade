import { sql } from '@payloadcms/db-postgres'

/** The two people of a session are woken when its room changes, by ids alone. */
export const roomNews = sql`
  create function tell_room() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    perform pg_notify('trs_rooms', 'client:' || b.client_id || ' user:' || coalesce(t.user_id::text, '') || ' ' || b.id)
      from bookings b join therapists t on t.id = b.therapist_id where b.id = new.booking_id;
    return null;
  end
  $$;
  create trigger tell_room_insert after insert on rooms for each row execute function tell_room();
  -- That somebody still waits is no news.
  create trigger tell_room_change after update on rooms for each row
    when (new.opened_at is distinct from old.opened_at or new.state <> old.state
      or (new.waiting_at is null) <> (old.waiting_at is null)
      or new.waiting_at - old.waiting_at > interval '45 seconds')
    execute function tell_room();
`
