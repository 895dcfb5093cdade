import { sql } from '@payloadcms/db-postgres'

/** What holds for the files of messages by whatever way they are written. */
export const attachments = sql`
  alter table messages add constraint messages_of_their_client unique (id, conversation_id, client_id);

  alter table attachments
    alter column name_sealed set not null,
    add constraint attachments_name_sealed check (name_sealed ~ '^pe1\\.'),
    add constraint attachments_type_known
      check (type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'text/plain')),
    add constraint attachments_bounds check (bytes between 1 and 10485760 and number between 1 and 5),
    -- Of a message in its conversation, about its client. Written before it, so that no other message waits
    -- for its place while files are written: looked at when both stand.
    add constraint attachments_of_their_message foreign key (message_id, conversation_id, client_id)
      references messages (id, conversation_id, client_id) deferrable initially deferred;
  create unique index attachments_in_order on attachments (message_id, number);

  alter table attachment_parts
    alter column content_sealed set not null,
    -- It is no smaller for being packed, and its beginning is read without the rest.
    alter column content_sealed set storage external,
    add constraint attachment_parts_content_sealed check (content_sealed ~ '^pe1\\.'),
    -- 256 KiB with its mark in an envelope, as text.
    add constraint attachment_parts_bounds check (length(content_sealed) <= 349627 and number between 1 and 40);
  create unique index attachment_parts_in_order on attachment_parts (attachment_id, number);

  -- Files come with their message: none is put to one that stands. A message has ten megabytes of them, a client and
  -- their therapists a hundred; whoever sends more at the same moment is counted too.
  create function guard_attachment() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from messages where id = new.message_id) then
      raise exception 'message % stands already', new.message_id
        using errcode = '23514', constraint = 'attachments_with_their_message';
    end if;
    if new.bytes + coalesce((select sum(bytes) from attachments where message_id = new.message_id), 0) > 10485760 then
      raise exception 'message % has too much with it', new.message_id
        using errcode = '23514', constraint = 'attachments_of_a_message';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('attachments:' || new.client_id, 0));
    if new.bytes + coalesce((select sum(bytes) from attachments where client_id = new.client_id), 0) > 104857600 then
      raise exception 'client % has too many files', new.client_id
        using errcode = '23514', constraint = 'attachments_of_a_client';
    end if;
    return new;
  end
  $$;
  create trigger guard_attachment before insert on attachments for each row execute function guard_attachment();

  -- Pieces come with their file, about its client.
  create function guard_attachment_part() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from attachments a where a.id = new.attachment_id and a.client_id = new.client_id
      and not exists (select from messages m where m.id = a.message_id)) then
      raise exception 'file % stands already, or is another client''s', new.attachment_id
        using errcode = '23514', constraint = 'attachment_parts_with_their_file';
    end if;
    return new;
  end
  $$;
  create trigger guard_attachment_part before insert on attachment_parts
    for each row execute function guard_attachment_part();

  -- At COMMIT a file has as many pieces as its size says.
  create function attachment_is_whole() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if (select count(*) from attachment_parts where attachment_id = new.id) <> (new.bytes + 262143) / 262144 then
      raise exception 'file % is not whole', new.id using errcode = '23514', constraint = 'attachments_whole';
    end if;
    return null;
  end
  $$;
  create constraint trigger attachment_is_whole after insert on attachments
    deferrable initially deferred for each row execute function attachment_is_whole();

  -- As it was sent it stays; it is sealed anew when its key is rotated, and by that alone.
  create trigger reseal_attachments before update on attachments
    for each row execute function refuse_rewriting_but_resealing();
  create trigger keep_attachments before delete on attachments for each row execute function refuse_rewriting();
  create trigger keep_all_attachments before truncate on attachments
    for each statement execute function refuse_rewriting();
  create trigger reseal_attachment_parts before update on attachment_parts
    for each row execute function refuse_rewriting_but_resealing();
  create trigger keep_attachment_parts before delete on attachment_parts
    for each row execute function refuse_rewriting();
  create trigger keep_all_attachment_parts before truncate on attachment_parts
    for each statement execute function refuse_rewriting();
`
