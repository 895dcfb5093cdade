import { sql } from '@payloadcms/db-postgres'

/**
 * What stays as it was written is sealed anew by a rotation that is under way, and by nothing else. That what
 * comes says what was there cannot be seen from outside; that it comes from a rotation can.
 */
export const resealing = sql`
  -- Under the key that now seals for the same subject, made by the rotation, from one that it leaves behind, and
  -- as long as before: the same words have the same length.
  create function is_resealed(before text, after text, whose text) returns boolean
    language sql set search_path = public, pg_temp as $$
    select length(before) = length(after) and exists (
      select from data_keys k join key_rotations r on r.finished_at is null
      where k.kid = sealed_kid(after) and k.subject = whose and k.state = 'active'
        and k.kid > r.up_to and sealed_kid(before) <= r.up_to)
  $$;

  create or replace function refuse_rewriting_but_resealing() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    before jsonb := to_jsonb(old);
    after jsonb := to_jsonb(new);
    changed text;
  begin
    for changed in select key from jsonb_each(after) where value is distinct from before -> key loop
      if changed !~ '_sealed$' or before ->> changed is null or after ->> changed is null
          or is_resealed(before ->> changed, after ->> changed, 'client:' || (before ->> 'client_id')) is not true then
        raise exception '% of % is refused: history is only added to', lower(tg_op), tg_table_name
          using errcode = '23001', constraint = tg_table_name || '_append_only';
      end if;
    end loop;
    return new;
  end
  $$;

  create or replace function note_stays(before jsonb, after jsonb) returns void
    language plpgsql set search_path = public, pg_temp as $$
  declare
    changed text;
  begin
    for changed in select key from jsonb_each(after) where value is distinct from before -> key loop
      continue when changed in ('handed_to_id', 'updated_at');
      if changed !~ '_sealed$' or before ->> changed is null or after ->> changed is null
          or is_resealed(before ->> changed, after ->> changed, 'record:' || (before ->> 'client_id')) is not true then
        raise exception 'note % is signed', before ->> 'id' using errcode = '23514', constraint = 'notes_signed_stay';
      end if;
    end loop;
  end
  $$;

  create or replace function guard_message() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    parties record;
  begin
    if tg_op = 'UPDATE' then
      if (new.id, new.conversation_id, new.client_id, new.sender, new.attempt_id, new.at, new.position)
        is distinct from
        (old.id, old.conversation_id, old.client_id, old.sender, old.attempt_id, old.at, old.position)
        or (old.read_at is not null and new.read_at is distinct from old.read_at)
        or (new.body_sealed <> old.body_sealed
          and is_resealed(old.body_sealed, new.body_sealed, 'client:' || old.client_id) is not true) then
        raise exception 'message % stays as it was written', old.id
          using errcode = '23001', constraint = 'messages_append_only';
      end if;
      return new;
    end if;
    select c.client_id, t.user_id into parties
      from conversations c join therapists t on t.id = c.therapist_id where c.id = new.conversation_id;
    if new.client_id is distinct from parties.client_id
      or new.sender not in ('client:' || parties.client_id, coalesce('user:' || parties.user_id, '')) then
      raise exception 'message % is of nobody in its conversation', new.id
        using errcode = '23514', constraint = 'messages_sender_is_party';
    end if;
    if new.read_at is not null then
      raise exception 'message % begins unread', new.id
        using errcode = '23514', constraint = 'messages_begin_unread';
    end if;
    -- Held until the end of the transaction: the next place is given when this one stands.
    perform pg_advisory_xact_lock(hashtextextended('messages_position', 0));
    new.position := coalesce((select max(position) from messages), 0) + 1;
    return new;
  end
  $$;
`
