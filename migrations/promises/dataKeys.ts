import { sql } from '@payloadcms/db-postgres'

/** Keys are made once, go one way, and are never made again for whoever has been erased. */
export const dataKeys = sql`
  -- Ids are used once, also those of a transaction that was undone.
  create sequence data_keys_kid as bigint minvalue 1 maxvalue 4294967295 no cycle;

  alter table data_keys
    alter column kid type bigint,
    alter column kek_id type bigint,
    add constraint data_keys_ids check (kid between 1 and 4294967295 and kek_id between 1 and 4294967295),
    add constraint data_keys_state_known check (state in ('pending', 'active', 'decrypt-only', 'destroyed')),
    add constraint data_keys_subject_known
      check (subject = 'practice' or subject ~ '^(client|record|user|enquiry):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    -- Of a destroyed key nothing is left, of every other all.
    add constraint data_keys_tombstone
      check ((wrapped is null) = (state = 'destroyed') and (kek_id is null) = (state = 'destroyed')),
    add constraint data_keys_wrapped_sealed check (wrapped ~ '^pe1\\.'),
    -- A subject's keys are destroyed together, and afterwards no key is made for it, by whatever way in.
    add constraint data_keys_destroyed_for_ever
      exclude using gist (subject with =, ((state = 'destroyed')::int) with <>) deferrable initially immediate;

  -- One key seals; at most one more waits to.
  create unique index data_keys_one_active on data_keys (subject) where state = 'active';
  create unique index data_keys_one_pending on data_keys (subject) where state = 'pending';

  -- A key goes from pending to active to decrypt-only, and from each to destroyed; whose it is never changes, and
  -- what wraps it changes only to another key's wrapping.
  create function guard_data_key() returns trigger
    language plpgsql as $$
  begin
    if (old.id, old.kid, old.subject) is distinct from (new.id, new.kid, new.subject) then
      raise exception 'a data key stays whose it is' using errcode = '23001', constraint = 'data_keys_fixed';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (('pending', 'active'), ('active', 'decrypt-only'),
        ('pending', 'destroyed'), ('active', 'destroyed'), ('decrypt-only', 'destroyed')) then
      raise exception 'a data key does not go from % to %', old.state, new.state
        using errcode = '23001', constraint = 'data_keys_one_way';
    end if;
    if old.wrapped is distinct from new.wrapped and old.kek_id is not distinct from new.kek_id then
      raise exception 'a data key is wrapped anew under another key only'
        using errcode = '23001', constraint = 'data_keys_rewrapped';
    end if;
    return new;
  end
  $$;
  create trigger guard_data_key before update on data_keys for each row execute function guard_data_key();
  create trigger keep_data_keys before delete on data_keys for each row execute function refuse_rewriting();
  create trigger keep_all_data_keys before truncate on data_keys
    for each statement execute function refuse_rewriting();
`

/** What guards columns that hold envelopes. */
export const envelopes = sql`
  -- Under which key an envelope says it was sealed (bytes 4 to 7, uint32, big endian).
  create function sealed_kid(envelope text) returns bigint
    language sql immutable strict parallel safe as $$
    select (get_byte(b, 4)::bigint << 24) + (get_byte(b, 5) << 16) + (get_byte(b, 6) << 8) + get_byte(b, 7)
    from (select decode(translate(substr(envelope, 5, 12), '-_', '+/'), 'base64') as b) bytes
  $$;

  -- History is only added to; its words are sealed anew when their key is rotated, and by that alone: the same
  -- columns are sealed, each that changes under another key, and nothing else changes.
  create function refuse_rewriting_but_resealing() returns trigger
    language plpgsql as $$
  declare
    before jsonb := to_jsonb(old);
    after jsonb := to_jsonb(new);
    changed text;
  begin
    for changed in select key from jsonb_each(after) where value is distinct from before -> key loop
      if changed !~ '_sealed$' or before ->> changed is null or after ->> changed is null
          or sealed_kid(before ->> changed) = sealed_kid(after ->> changed) then
        raise exception '% of % is refused: history is only added to', lower(tg_op), tg_table_name
          using errcode = '23001', constraint = tg_table_name || '_append_only';
      end if;
    end loop;
    return new;
  end
  $$;
`
