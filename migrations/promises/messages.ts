import { sql } from '@payloadcms/db-postgres'

/** What holds for conversations and messages by whatever way they are written. */
export const messages = sql`
  -- A client and a therapist have one conversation, for good; with it the client is the therapist's own.
  create unique index conversations_once on conversations (client_id, therapist_id);
  create trigger note_therapist_conversation after insert on conversations
    for each row execute function note_therapist();
  create trigger keep_conversations before update or delete on conversations
    for each row execute function refuse_rewriting();
  create trigger keep_all_conversations before truncate on conversations
    for each statement execute function refuse_rewriting();

  -- The order in which messages come to stand, over the whole practice: nothing is ever inserted before what somebody
  -- has seen, so that whoever comes back after a break reads on from there and misses nothing.
  alter table messages add column position bigint not null;
  create unique index messages_position on messages (position);
  create unique index messages_in_order on messages (conversation_id, position desc);
  create index messages_unread on messages (conversation_id, sender) where read_at is null;

  alter table messages
    alter column body_sealed set not null,
    -- No words stand here, only what is sealed.
    add constraint messages_body_sealed check (body_sealed ~ '^pe1\\.'),
    add constraint messages_read_later check (read_at >= at),
    -- The same attempt of the same writer is one message.
    add constraint messages_attempt_once unique (conversation_id, sender, attempt_id);

  -- A message is written by one of the two, unread, and never changes: but for when it was read, once, and the key
  -- under which its words are sealed.
  create function guard_message() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    parties record;
  begin
    if tg_op = 'UPDATE' then
      if (new.id, new.conversation_id, new.client_id, new.sender, new.attempt_id, new.at, new.position)
        is distinct from
        (old.id, old.conversation_id, old.client_id, old.sender, old.attempt_id, old.at, old.position)
        or (old.read_at is not null and new.read_at is distinct from old.read_at)
        or (new.body_sealed <> old.body_sealed and sealed_kid(new.body_sealed) = sealed_kid(old.body_sealed)) then
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
  create trigger guard_message before insert or update on messages for each row execute function guard_message();
  create trigger keep_messages before delete on messages for each row execute function refuse_rewriting();
  create trigger keep_all_messages before truncate on messages
    for each statement execute function refuse_rewriting();

  -- Whoever has a conversation open is woken, by ids alone: its two parties, and which conversation it is.
  create function tell_message() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    perform pg_notify('trs_messages', 'client:' || c.client_id || ' user:' || coalesce(t.user_id::text, '') || ' ' || c.id)
      from conversations c join therapists t on t.id = c.therapist_id where c.id = new.conversation_id;
    return null;
  end
  $$;
  create trigger tell_message_insert after insert on messages for each row execute function tell_message();
  create trigger tell_message_read after update of read_at on messages
    for each row when (new.read_at is distinct from old.read_at) execute function tell_message();

  -- What a session has open ends with it, in every process.
  create function tell_session_end() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    perform pg_notify('trs_sessions', new.id::text);
    return null;
  end
  $$;
  create trigger tell_session_end after update of ended_at on sessions
    for each row when (new.ended_at is not null and old.ended_at is null) execute function tell_session_end();
`
