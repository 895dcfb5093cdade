import { sql } from '@payloadcms/db-postgres'

/** Whoever is erased is nobody, stays nobody, and gets nothing new. */
export const erased = sql`
  -- Erased and emptied are one: whoever sets the one does the other, whatever way in.
  create function empty_erased() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    new.name := 'Erased';
    new.email := 'erased-' || new.id || '@erased.invalid';
    new.phone_sealed := null;
    new.time_zone := 'UTC';
    new.locale := 'en';
    new.notification_preferences_reminders := false;
    new.notification_preferences_messages := false;
    new.notification_preferences_credits := false;
    new.notification_preferences_reminders_by := 'mail';
    new.notification_preferences_quiet_from := null;
    new.notification_preferences_quiet_to := null;
    new.stripe_customer_id := null;
    new.verified_at := null;
    new.restricted_at := null;
    return new;
  end
  $$;
  create trigger empty_erased before insert or update on clients
    for each row when (new.erased_at is not null) execute function empty_erased();

  create function keep_erased() returns trigger
    language plpgsql as $$
  begin
    raise exception 'client % is erased', old.id using errcode = '23514', constraint = 'clients_erased_stay';
  end
  $$;
  create trigger keep_erased before update on clients
    for each row when (old.erased_at is not null) execute function keep_erased();

  -- Nothing new of or for whoever is erased. It is asked after the reference to the client has locked that row: an
  -- erasure that is under way is waited for, and one that comes later finds what stands by then.
  create function refuse_erased() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from clients where id = new.client_id and erased_at is not null) then
      raise exception 'client % is erased', new.client_id
        using errcode = '23514', constraint = 'clients_erased_get_nothing';
    end if;
    return null;
  end
  $$;
  create trigger refuse_erased after insert on bookings for each row execute function refuse_erased();
  create trigger refuse_erased after insert on credit_lots for each row execute function refuse_erased();
  create trigger refuse_erased after insert on checkouts for each row execute function refuse_erased();
  create trigger refuse_erased after insert on conversations for each row execute function refuse_erased();
  create trigger refuse_erased after insert on messages for each row execute function refuse_erased();
  create trigger refuse_erased after insert on notes for each row execute function refuse_erased();
  create trigger refuse_erased after insert on reasons for each row execute function refuse_erased();
  create trigger refuse_erased after insert on record_exports for each row execute function refuse_erased();
  create trigger refuse_erased after insert on erasures for each row execute function refuse_erased();
`

/** What staff noted when they settled a task goes with its person; nothing else of a settled task changes. */
export const taskNotes = sql`
  alter table tasks drop constraint tasks_kind_known;
  alter table tasks add constraint tasks_kind_known check (kind in ('payment', 'owed_credits', 'erasure_held_up',
    'unused_credits', 'provider_customer', 'correction'));

  create or replace function guard_task() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if old.settled_at is not null
      and (to_jsonb(new) is distinct from to_jsonb(old) || jsonb_build_object('facts', old.facts - 'note')) then
      raise exception 'task % is settled', old.id using errcode = '23514', constraint = 'tasks_settled_stay';
    end if;
    return new;
  end
  $$;
`
