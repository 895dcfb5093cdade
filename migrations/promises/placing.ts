import { sql } from '@payloadcms/db-postgres'

/**
 * Indexes that Payload makes for every relation and stamp, and that nothing here asks: each costs a booking its
 * share of time. What others begin with (of_client, position, spendable) serves the same questions.
 */
export const fewerIndexes = sql`
  drop index bookings_client_idx, bookings_status_idx, bookings_created_at_idx, bookings_updated_at_idx;
  drop index ledger_entries_lot_idx;
  drop index credit_lots_client_idx, credit_lots_created_at_idx, credit_lots_updated_at_idx;
  create index credit_lots_of_client on credit_lots (client_id, credit_type);
  drop index credit_lots_spendable;
`

/** What a booking asks of the database in one breath, because each further question costs as much as its answer. */
export const placing = sql`
  -- Whose service at whose hands a new booking is to be, by their slugs; locks client and therapist (lock_parties),
  -- unless somebody else already has this very time: a crowd wants one time, and whoever can see that it is gone need
  -- not queue to learn it. Answers no row where there is no such service or therapist.
  create function lock_place(
      client uuid, service_slug text, therapist_slug text, start timestamptz, over_others boolean,
      out service uuid, out therapist uuid, out published boolean, out taken boolean, out zone text)
    returns setof record
    language plpgsql set search_path = public, pg_temp as $$
  begin
    select s.id, t.id, s.published and t.published, not over_others and exists (
        select 1 from bookings b where b.therapist_id = t.id and b.client_id <> client
          and b.starts_at = start and b.status <> 'cancelled')
      into service, therapist, published, taken
      from services s, therapists t where s.slug = service_slug and t.slug = therapist_slug;
    if not found then return; end if;
    if not taken then zone := lock_parties(client, array[therapist]); end if;
    return next;
  end
  $$;

  -- Adds entries in their order, each with an id of its own, then checks what would be checked at COMMIT: a broken
  -- promise is an error of this statement. Back to deferred at once, or a second booking in the transaction would be
  -- checked before its holds are written. The overlaps stay as they are: refused at once, or at COMMIT where a swap
  -- has put them off.
  create function append_entries(entries jsonb, actor text, at timestamptz) returns void
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
