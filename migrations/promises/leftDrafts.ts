import { sql } from '@payloadcms/db-postgres'

/**
 * A session that goes to a colleague leaves its drafts behind: they stay their author's, about the client and
 * no session, so that both may write and sign. What is signed holds its session where it is.
 */
export const leftDrafts = sql`
  create or replace function guard_note() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if new.signed_at is not null or new.handed_to_id is not null or new.revision <> 0 then
        raise exception 'a note begins as a draft' using errcode = '23514', constraint = 'notes_begin_unsigned';
      end if;
      if new.booking_id is not null then
        -- Held, so that the session goes to a colleague before this draft, or finds it.
        perform 1 from bookings where id = new.booking_id
          and (client_id, therapist_id) = (new.client_id, new.therapist_id) for share;
        if not found then
          raise exception 'note % is of another session', new.id
            using errcode = '23514', constraint = 'notes_of_their_session';
        end if;
      end if;
      if new.amends_id is not null and not exists (
        select from notes where id = new.amends_id and signed_at is not null
          and (client_id, therapist_id, kind) = (new.client_id, new.therapist_id, new.kind)) then
        raise exception 'note % amends none', new.id using errcode = '23514', constraint = 'notes_amend_signed';
      end if;
      return new;
    end if;
    if old.signed_at is not null then
      perform note_stays(to_jsonb(old), to_jsonb(new));
    elsif (new.id, new.therapist_id, new.client_id, new.kind, new.amends_id, new.created_at)
      is distinct from (old.id, old.therapist_id, old.client_id, old.kind, old.amends_id, old.created_at)
      -- Its session it leaves alone where that has gone to somebody else.
      or (new.booking_id is distinct from old.booking_id and (new.booking_id is not null or exists (
        select from bookings where id = old.booking_id and therapist_id = old.therapist_id))) then
      raise exception 'note % cannot become another', old.id using errcode = '23514', constraint = 'notes_fixed';
    end if;
    if new.handed_to_id is distinct from old.handed_to_id and new.handed_to_id is not null and (new.signed_at is null or new.kind <> 'session'
      or not exists (select from note_handovers h where h.decision = 'consented'
        and (h.client_id, h.from_id, h.to_id) = (new.client_id, new.therapist_id, new.handed_to_id))) then
      raise exception 'note % is handed to nobody', old.id
        using errcode = '23514', constraint = 'notes_handed_with_consent';
    end if;
    if old.signed_at is null and new.signed_at is not null and new.booking_id is not null then
      -- Held, so that a move comes before the signature, or finds it.
      perform 1 from bookings where id = new.booking_id and starts_at <= new.signed_at
        and (client_id, therapist_id) = (new.client_id, new.therapist_id) for share;
      if not found then
        raise exception 'note % is signed before its session', old.id
          using errcode = '23514', constraint = 'notes_signed_after_start';
      end if;
    end if;
    return new;
  end
  $$;

  create function leave_drafts() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    update notes set booking_id = null
      where booking_id = new.id and therapist_id <> new.therapist_id and signed_at is null;
    return null;
  end
  $$;
  create trigger leave_drafts after update on bookings for each row
    when (new.therapist_id is distinct from old.therapist_id) execute function leave_drafts();

  -- Those that were stuck.
  update notes n set booking_id = null from bookings b
    where b.id = n.booking_id and b.therapist_id <> n.therapist_id and n.signed_at is null;
`
