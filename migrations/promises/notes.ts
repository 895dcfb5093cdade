import { sql } from '@payloadcms/db-postgres'

/** Notes: sealed always, locked once signed, amended by rows of their own. */
export const notes = sql`
  alter table notes
    add constraint notes_kind_known check (kind in ('session', 'process')),
    add constraint notes_format_known check (format in ('soap', 'dap', 'free')),
    add constraint notes_draft_sealed check (draft_sealed ~ '^pe1\\.'),
    add constraint notes_body_sealed check (body_sealed ~ '^pe1\\.'),
    add constraint notes_reason_sealed check (reason_sealed ~ '^pe1\\.'),
    -- Unsigned it is a draft, signed a body: never both, and signed never neither.
    add constraint notes_signed_whole
      check ((signed_at is not null) = (body_sealed is not null) and (signed_at is null or draft_sealed is null)),
    add constraint notes_amended_with_a_reason check ((amends_id is null) = (reason_sealed is null));

  -- A session has one note; what comes later amends it.
  create unique index notes_one_for_a_session on notes (booking_id) where kind = 'session' and amends_id is null;
  create index notes_of_therapist on notes (therapist_id, created_at desc, id desc);

  create function guard_note() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if new.signed_at is not null or new.handed_to_id is not null or new.revision <> 0 then
        raise exception 'a note begins as a draft' using errcode = '23514', constraint = 'notes_begin_unsigned';
      end if;
      if new.booking_id is not null and not exists (
        select from bookings where id = new.booking_id
          and (client_id, therapist_id) = (new.client_id, new.therapist_id)) then
        raise exception 'note % is of another session', new.id
          using errcode = '23514', constraint = 'notes_of_their_session';
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
    elsif (new.id, new.therapist_id, new.client_id, new.booking_id, new.kind, new.amends_id, new.created_at)
      is distinct from
      (old.id, old.therapist_id, old.client_id, old.booking_id, old.kind, old.amends_id, old.created_at) then
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

  -- A signed note stays as it is, whoever writes: its words are sealed anew when their key is rotated, each that
  -- changes under another key; and it may be handed over. Nothing else of it changes.
  create function note_stays(before jsonb, after jsonb) returns void
    language plpgsql set search_path = public, pg_temp as $$
  declare
    changed text;
  begin
    for changed in select key from jsonb_each(after) where value is distinct from before -> key loop
      continue when changed in ('handed_to_id', 'updated_at');
      if changed !~ '_sealed$' or before ->> changed is null or after ->> changed is null
        or sealed_kid(before ->> changed) = sealed_kid(after ->> changed) then
        raise exception 'note % is signed', before ->> 'id' using errcode = '23514', constraint = 'notes_signed_stay';
      end if;
    end loop;
  end
  $$;
  create trigger guard_note before insert or update on notes for each row execute function guard_note();

  create function keep_signed_note() returns trigger
    language plpgsql as $$
  begin
    if old.signed_at is not null then
      raise exception 'note % is signed', old.id using errcode = '23514', constraint = 'notes_signed_stay';
    end if;
    return old;
  end
  $$;
  create trigger keep_signed_note before delete on notes for each row execute function keep_signed_note();
  create trigger keep_all_notes before truncate on notes for each statement execute function refuse_rewriting();
`

/** A session about which something is signed stays where and whose it was. */
export const signedSessions = sql`
  create function keep_signed_session() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from notes where booking_id = new.id and signed_at is not null) then
      raise exception 'booking % has a signed note', new.id
        using errcode = '23514', constraint = 'bookings_signed_note_locks';
    end if;
    return new;
  end
  $$;
  create trigger keep_signed_session before update on bookings for each row
    when ((new.starts_at, new.ends_at, new.therapist_id) is distinct from (old.starts_at, old.ends_at, old.therapist_id)
      or (new.status = 'cancelled' and old.status <> 'cancelled'))
    execute function keep_signed_session();
`
