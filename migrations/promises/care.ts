import { sql } from '@payloadcms/db-postgres'

/** Whose client somebody is, and the one order in which a booking's people are locked. */
export const care = sql`
  -- A client becomes a therapist's own with the first booking, in its transaction; only staff end that.
  create unique index clients_rels_therapist_once on clients_rels (parent_id, therapists_id) where path = 'therapists';
  -- The row that says so is held: whoever is just ending care is waited for. Looked at alone it would still be there,
  -- and the session would stand with somebody who is not the client's therapist.
  create function note_therapist() returns trigger
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
  create trigger note_therapist_insert after insert on bookings for each row execute function note_therapist();
  create trigger note_therapist_update after update of therapist_id on bookings
    for each row when (new.therapist_id <> old.therapist_id) execute function note_therapist();

  -- Locks the client, then the therapists by id: who places or moves a booking of theirs comes one after the other.
  -- Answers the client's time zone, or null for a client who is erased or not there.
  create function lock_parties(client uuid, therapist_ids uuid[]) returns text
    language plpgsql set search_path = public, pg_temp as $$
  declare
    zone text;
  begin
    select case when erased_at is null then time_zone end into zone from clients where id = client for no key update;
    perform 1 from therapists where id = any(therapist_ids) order by id for no key update;
    return zone;
  end
  $$;
`
