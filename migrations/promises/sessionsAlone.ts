import { sql } from '@payloadcms/db-postgres'

/** What was written for sessions, and must know that there is a row without a client. */
export const sessionsAlone = sql`
  -- As before, and a hold of nobody's is refused: every other entry of a booking answers its hold.
  create or replace function check_hold(entry ledger_entries, lot credit_lots, booking bookings) returns void
    language plpgsql stable set search_path = public, pg_temp as $$
  begin
    if booking.id is not null and lot.client_id is distinct from booking.client_id
      or lot.credit_type <> booking.credit_type then
      raise exception '% holds credits of another client or type', entry.key
        using errcode = '23514', constraint = 'ledger_entries_hold_own_credits';
    end if;
    if entry.generation <> booking.generation then
      raise exception '% is not of the present generation, %', entry.key, booking.generation
        using errcode = '23514', constraint = 'ledger_entries_hold_of_generation';
    end if;
    -- A correction's hold answers its restore and stays on that lot, frozen or over.
    if entry.answers is null and (lot.frozen or booking.starts_at >= lot.expires_at) then
      raise exception '% holds credits that are frozen, or over before the session', entry.key
        using errcode = '23514', constraint = 'ledger_entries_hold_living_credits';
    end if;
  end
  $$;

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
