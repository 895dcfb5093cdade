import { sql } from '@payloadcms/db-postgres'

/** What holds for the room of a session, whoever writes: one for each placing, and none past a move. */
export const rooms = sql`
  alter table rooms
    add constraint rooms_state_known check (state in ('open', 'closing', 'closed')),
    -- What leads into a room is never written in clear, and is gone with it.
    add constraint rooms_client_join_sealed check (client_join_sealed ~ '^pe1\\.'),
    add constraint rooms_therapist_join_sealed check (therapist_join_sealed ~ '^pe1\\.'),
    add constraint rooms_closed_lead_nowhere
      check (state = 'open' or num_nonnulls(client_join_sealed, therapist_join_sealed) = 0),
    -- One room for a session as it was placed; after a move it is another one.
    add constraint rooms_once unique (booking_id, sequence);

  -- What the worker looks for: rooms that are over are few, however many there were.
  create index rooms_to_close on rooms (id) where state <> 'closed';

  create function guard_room() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    session bookings;
  begin
    if tg_op = 'INSERT' then
      -- Held, so that a move comes before this room or finds it.
      select * into session from bookings where id = new.booking_id for share;
      if session.status <> 'booked' or session.sequence <> new.sequence or session.client_id <> new.client_id
        or new.state <> 'open'
        or not exists (select from services where id = session.service_id and modality = 'video') then
        raise exception 'room of booking % is none', new.booking_id
          using errcode = '23514', constraint = 'rooms_of_their_session';
      end if;
      return new;
    end if;
    if (new.id, new.booking_id, new.client_id, new.sequence) is distinct from
       (old.id, old.booking_id, old.client_id, old.sequence) then
      raise exception 'room % cannot become another', old.id using errcode = '23514', constraint = 'rooms_fixed';
    end if;
    if not (case old.state
      when 'open' then true when 'closing' then new.state <> 'open' else new.state = 'closed' end) then
      raise exception 'room % is closed', old.id using errcode = '23514', constraint = 'rooms_closed_stay';
    end if;
    if old.opened_at is not null and new.opened_at is distinct from old.opened_at then
      raise exception 'room % was opened before', old.id
        using errcode = '23514', constraint = 'rooms_opened_once';
    end if;
    if new.opened_at is distinct from old.opened_at then
      select * into session from bookings where id = new.booking_id;
      if new.state <> 'open' or new.opened_at < session.starts_at - interval '10 minutes'
        or new.opened_at >= session.ends_at then
        raise exception 'room % cannot be opened then', old.id
          using errcode = '23514', constraint = 'rooms_opened_in_time';
      end if;
    end if;
    return new;
  end
  $$;
  create trigger guard_room before insert or update on rooms for each row execute function guard_room();
  create trigger keep_rooms before delete on rooms for each row execute function refuse_rewriting();
  create trigger keep_all_rooms before truncate on rooms for each statement execute function refuse_rewriting();

  -- Whatever way it was moved, handed over or cancelled: nobody enters the room it had.
  create function close_rooms() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    update rooms set state = 'closing', client_join_sealed = null, therapist_join_sealed = null
      where booking_id = new.id and state = 'open';
    return null;
  end
  $$;
  create trigger close_rooms after update on bookings for each row
    when ((new.starts_at, new.ends_at, new.therapist_id) is distinct from (old.starts_at, old.ends_at, old.therapist_id)
      or (new.status = 'cancelled' and old.status <> 'cancelled'))
    execute function close_rooms();
`
