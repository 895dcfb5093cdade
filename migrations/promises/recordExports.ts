import { sql } from '@payloadcms/db-postgres'

/** A copy of a record is taken once, by its link, and what was asked for stays on record. */
export const recordExports = sql`
  alter table record_exports
    -- Only what the client asked for, with the password, has a link.
    add constraint record_exports_link_of_client
      check ((expires_at is null) = (requested_by <> 'client:' || client_id)),
    add constraint record_exports_taken_in_time check (taken_at is null or coalesce(taken_at < expires_at, false)),
    add constraint record_exports_short_lived check (expires_at <= requested_at + interval '1 hour');

  create function guard_record_export() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if (new.id, new.client_id, new.requested_by, new.requested_at, new.expires_at)
        is distinct from
       (old.id, old.client_id, old.requested_by, old.requested_at, old.expires_at)
      or old.taken_at is not null then
      raise exception 'a copy that was taken stays taken' using errcode = '23514', constraint = 'record_exports_taken_once';
    end if;
    return new;
  end
  $$;
  create trigger guard_record_export before update on record_exports
    for each row execute function guard_record_export();
  create trigger keep_record_exports before delete on record_exports
    for each row execute function refuse_rewriting();
  create trigger keep_all_record_exports before truncate on record_exports
    for each statement execute function refuse_rewriting();
`
