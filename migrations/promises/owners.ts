import { sql } from '@payloadcms/db-postgres'

/** Once the practice has an owner who can sign in, it always has one: nobody else can make another. */
export const owners = sql`
  -- Asked at commit, when all of a change is there. Of two owners who leave at once the second waits for the first and
  -- sees that they are gone, and whoever disables somebody who is no owner yet waits too, for that may be the one to
  -- whom another is just handing the role; hence nobody leaves in a transaction that does not see what others commit.
  create function keep_an_owner() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
      raise exception 'a user is disabled, and an owner leaves, only in a transaction that sees what others commit'
        using errcode = '23514', constraint = 'users_keep_an_owner';
    end if;
    perform pg_advisory_xact_lock(hashtext('users_keep_an_owner'));
    if tg_table_name = 'users' then
      -- Disabling somebody who is no owner takes none away; one whose role goes too is asked about beside the role.
      if not exists (select from users_roles where parent_id = new.id and value = 'owner') then
        return null;
      end if;
    end if;
    if not exists (select from users u join users_roles r on r.parent_id = u.id
                   where r.value = 'owner' and u.disabled is not true) then
      raise exception 'the practice would have no owner who can sign in'
        using errcode = '23514', constraint = 'users_keep_an_owner';
    end if;
    return null;
  end
  $$;
  create constraint trigger keep_owner_role after delete or update on users_roles
    deferrable initially deferred for each row when (old.value = 'owner') execute function keep_an_owner();
  create constraint trigger keep_owner_enabled after update on users
    deferrable initially deferred for each row
    when (new.disabled is true and old.disabled is not true) execute function keep_an_owner();

  -- A truncate fires no row's trigger.
  create trigger keep_all_roles before truncate on users_roles
    for each statement execute function refuse_rewriting();
`
