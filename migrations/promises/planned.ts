import { sql } from '@payloadcms/db-postgres'

/**
 * A planned session keeps its client in mind of a time, and nothing more: no entry of the ledger is about it,
 * and nobody is kept from its time. All else about a booking holds for it too.
 */
export const planned = sql`
  alter table bookings
    drop constraint bookings_status_known,
    add constraint bookings_status_known
      check (status in ('booked', 'completed', 'cancelled', 'no_show', 'planned', 'reserved')),
    add constraint bookings_planned_of_series check (status <> 'planned' or (series_id is not null and not overbooked)),
    add constraint bookings_week_of_series
      check ((series_id is null) = (occurrence is null) and occurrence between 1 and 12),
    add constraint bookings_planned_end_known check (planned_end is null
      or (status = 'cancelled' and series_id is not null and planned_end in ('taken', 'credits', 'cancelled', 'series'))),
    -- Each week of a series once.
    add constraint bookings_week_once unique (series_id, occurrence),
    drop constraint bookings_therapist_no_overlap,
    add constraint bookings_therapist_no_overlap exclude using gist
      (therapist_id with =, tstzrange(blocks_from, blocks_to, '[)') with &&)
      where (status not in ('cancelled', 'planned') and not overbooked) deferrable initially immediate,
    drop constraint bookings_client_no_overlap,
    add constraint bookings_client_no_overlap exclude using gist
      (client_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
      where (status not in ('cancelled', 'planned')) deferrable initially immediate;

  -- What the worker looks for: little is planned at a time, however much was ever booked.
  create index bookings_planned on bookings (starts_at, id) where status = 'planned';
`

/** The trigger that guards each booking (bookings.ts), which now may also begin planned. */
export const plannedGuards = sql`
  create or replace function guard_booking() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if new.status not in ('booked', 'planned') or (new.generation, new.sequence) <> (1, 0) then
        raise exception 'a booking begins booked' using errcode = '23514', constraint = 'bookings_begin_booked';
      end if;
      return new;
    end if;
    if (new.id, new.client_id, new.service_id, new.credits, new.credit_type, new.attempt_id, new.attempt_for,
        new.series_id, new.occurrence)
      is distinct from
      (old.id, old.client_id, old.service_id, old.credits, old.credit_type, old.attempt_id, old.attempt_for,
        old.series_id, old.occurrence) then
      raise exception 'booking % cannot become another', old.id
        using errcode = '23514', constraint = 'bookings_terms_fixed';
    end if;
    -- What is planned becomes booked or is cancelled, and says why; what was booked is never planned again.
    if (new.status = 'planned' and old.status <> 'planned')
      or (old.status = 'planned' and new.status not in ('planned', 'booked', 'cancelled'))
      or (old.status = 'planned' and new.generation <> 1)
      or (new.planned_end is not null) <> (case when old.status = 'planned' then new.status = 'cancelled'
        else old.planned_end is not null end)
      or (old.planned_end is not null and (new.planned_end, new.status) <> (old.planned_end, old.status)) then
      raise exception 'booking % cannot be planned so', old.id
        using errcode = '23514', constraint = 'bookings_planned_once';
    end if;
    if old.status not in ('booked', 'planned') and (new.status = 'booked'
      or (new.starts_at, new.ends_at, new.blocks_from, new.blocks_to, new.therapist_id, new.overbooked) is distinct from
         (old.starts_at, old.ends_at, old.blocks_from, old.blocks_to, old.therapist_id, old.overbooked)) then
      raise exception 'booking % has ended', old.id using errcode = '23514', constraint = 'bookings_ended_stay';
    end if;
    if new.sequence not in (old.sequence, old.sequence + 1)
      or ((new.status, new.starts_at, new.therapist_id) is distinct from (old.status, old.starts_at, old.therapist_id)
        and new.sequence <> old.sequence + 1) then
      raise exception 'booking % was changed meanwhile', old.id
        using errcode = '23514', constraint = 'bookings_sequence_rises';
    end if;
    if new.generation not in (old.generation, old.generation + 1) then
      raise exception 'booking % skips a generation', old.id
        using errcode = '23514', constraint = 'bookings_generation_rises';
    end if;
    return new;
  end
  $$;

  create or replace function check_hold(entry ledger_entries, lot credit_lots, booking bookings) returns void
    language plpgsql stable set search_path = public, pg_temp as $$
  begin
    -- All other entries of a booking answer a hold: without one, nothing is ever written of it.
    if booking.status = 'planned' or booking.planned_end is not null then
      raise exception '% holds credits for what is only planned', entry.key
        using errcode = '23514', constraint = 'ledger_entries_hold_for_booked';
    end if;
    -- Nobody's, as a time that is kept for a visitor is, fits no lot. Without a booking it is refused as every entry
    -- is that has to name one.
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
`

/** What is planned is in nobody's way, and nobody in its way until it is booked. */
export const plannedBesideOthers = sql`
  create or replace function guard_overbooked() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if new.status = 'planned' then return new; end if;
    -- Two at once would not see each other: they come one after the other.
    perform 1 from therapists where id = new.therapist_id for no key update;
    if exists (
      select 1 from bookings other
      where other.therapist_id = new.therapist_id and other.id <> new.id and other.overbooked
        and other.status <> 'cancelled' and other.blocks_from >= new.blocks_from - interval '24 hours'
        and other.blocks_from < new.blocks_to and other.blocks_to > new.blocks_from) then
      raise exception 'booking % overlaps one that was placed over another', new.id
        using errcode = '23P01', constraint = 'bookings_therapist_no_overlap';
    end if;
    return new;
  end
  $$;
  create trigger guard_overbooked_planned before update on bookings
    for each row when (old.status = 'planned' and new.status = 'booked' and not new.overbooked)
    execute function guard_overbooked();

  create or replace function lock_place(
      client uuid, service_slug text, therapist_slug text, start timestamptz, over_others boolean,
      out service uuid, out therapist uuid, out published boolean, out taken boolean, out zone text)
    returns setof record
    language plpgsql set search_path = public, pg_temp as $$
  begin
    select s.id, t.id, s.published and t.published, not over_others and exists (
        select 1 from bookings b where b.therapist_id = t.id and b.client_id <> client
          and b.starts_at = start and b.status not in ('cancelled', 'planned'))
      into service, therapist, published, taken
      from services s, therapists t where s.slug = service_slug and t.slug = therapist_slug;
    if not found then return; end if;
    if not taken then zone := lock_parties(client, array[therapist]); end if;
    return next;
  end
  $$;
`
