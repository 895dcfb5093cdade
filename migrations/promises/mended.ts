import { sql } from '@payloadcms/db-postgres'

/** Three functions whose first form two writers could get around; each takes the place of the one of its name. */
export const mended = sql`
  -- As in promises/care.ts, but the row that says so is held: whoever is just ending care is waited for. Looked at
  -- alone it would still be there, and the session would stand with somebody who is not the client's therapist.
  create or replace function note_therapist() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    perform 1 from clients_rels
      where parent_id = new.client_id and path = 'therapists' and therapists_id = new.therapist_id for key share;
    if found then return null; end if;
    insert into clients_rels ("order", parent_id, path, therapists_id)
    select coalesce(max("order"), 0) + 1, new.client_id, 'therapists', new.therapist_id
    from clients_rels where parent_id = new.client_id and path = 'therapists'
    on conflict (parent_id, therapists_id) where path = 'therapists' do nothing;
    return null;
  end
  $$;

  -- As in promises/owners.ts, but everybody waits before anybody looks: whoever disables somebody who is no owner yet
  -- may be disabling the one to whom another is just handing the role.
  create or replace function keep_an_owner() returns trigger
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

  -- As in promises/placing.ts, but only what the ledger promises is checked and put off again: the overlaps stay as
  -- they are, refused at once, or at COMMIT where a swap has put them off.
  create or replace function append_entries(entries jsonb, actor text, at timestamptz) returns void
    language plpgsql set search_path = public, pg_temp as $$
  begin
    insert into ledger_entries
      (id, key, type, lot_id, quantity, "from", "to", booking_id, generation, answers, reason, evidence, actor, at)
    select e.id, e.key, e.type, e.lot, e.quantity, e."from", e."to", e.booking, e.generation, e.answers, e.reason,
      e.evidence, append_entries.actor, append_entries.at
    from rows from (jsonb_to_recordset(entries) as (id uuid, key text, type text, lot uuid, quantity int, "from" text,
      "to" text, booking uuid, generation int, answers text, reason text, evidence text)) with ordinality e
    order by e.ordinality;
    set constraints booking_agrees, entry_agrees, settle_lot immediate;
    set constraints booking_agrees, entry_agrees, settle_lot deferred;
  end
  $$;
`
