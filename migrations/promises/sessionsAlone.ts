import { sql } from '@payloadcms/db-postgres'

/** What was written for sessions, and must know that there is a row without a client. */
export const sessionsAlone = sql`
  -- As before; nobody becomes the client of whoever keeps a time for a visitor.
  create or replace function note_therapist() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if new.client_id is null then return null; end if;
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
`
