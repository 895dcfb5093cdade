import { sql } from '@payloadcms/db-postgres'

/**
 * Whoever changes the address of an account could have a link for a new password sent there: it is held
 * for three days, whoever writes, and the address before it stays known as long.
 */
export const heldAddresses = sql`
  create function hold_address() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    is_held constant boolean := coalesce(old.address_held_until > now(), false);
    is_used boolean;
  begin
    if to_jsonb(new)->>'erased_at' is not null then
      new.former_email := null;
      new.address_held_until := null;
      return new;
    end if;
    if new.email is not distinct from old.email then
      if is_held and (new.former_email, new.address_held_until)
        is distinct from (old.former_email, old.address_held_until) then
        raise exception 'the address of % is held', old.id
          using errcode = '23514', constraint = tg_table_name || '_address_held';
      end if;
      return new;
    end if;
    -- Put back: nobody new came in, nobody needs to be kept out.
    if is_held and new.email = old.former_email then
      new.former_email := null;
      new.address_held_until := null;
      return new;
    end if;
    -- An account that was never opened, and to which nothing was confided: a slip of the pen is mended at once.
    if tg_table_name = 'users' then
      is_used := exists (select from credentials where user_id = old.id);
    else
      is_used := exists (select from credentials where client_id = old.id)
        or exists (select from messages where client_id = old.id)
        or exists (select from notes where client_id = old.id);
    end if;
    new.former_email := case when is_held then old.former_email else old.email end;
    new.address_held_until := case when is_used then now() + interval '72 hours' end;
    return new;
  end
  $$;
  create trigger hold_address before update on clients for each row execute function hold_address();
  create trigger hold_address before update on users for each row execute function hold_address();

  -- What was never changed is not held.
  alter table clients add constraint clients_held_address_of_another
    check (address_held_until is null or former_email is not null);
  alter table users add constraint users_held_address_of_another
    check (address_held_until is null or former_email is not null);
`
