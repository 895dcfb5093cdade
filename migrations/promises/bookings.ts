import { sql } from '@payloadcms/db-postgres'

/** What holds for each booking by itself, and between two of them (docs/ledger.md). */
export const bookings = sql`
  create extension if not exists btree_gist;

  alter table bookings
    alter column overbooked set not null,
    add constraint bookings_status_known check (status in ('booked', 'completed', 'cancelled', 'no_show')),
    add constraint bookings_cancelled_by_somebody
      check ((status = 'cancelled') = (cancelled_by is not null) and cancelled_by in ('client', 'practice')),
    add constraint bookings_span_in_order
      check (blocks_from <= starts_at and starts_at < ends_at and ends_at <= blocks_to),
    -- So that whoever looks for what stands at a time need not look further back than a day.
    add constraint bookings_block_at_most_a_day check (blocks_to - blocks_from <= interval '24 hours'),
    add constraint bookings_free_cancel_before_start check (free_cancel_until <= starts_at),
    add constraint bookings_counts_not_negative check (credits >= 0 and sequence >= 0 and generation >= 1),
    -- The same attempt of the same client books once.
    add constraint bookings_attempt_once unique (client_id, attempt_id),
    -- No therapist has two sessions at once, buffers included, unless staff placed one over another.
    -- Deferrable, so that two bookings can be swapped in one transaction.
    add constraint bookings_therapist_no_overlap exclude using gist
      (therapist_id with =, tstzrange(blocks_from, blocks_to, '[)') with &&)
      where (status <> 'cancelled' and not overbooked) deferrable initially immediate,
    -- No client has two sessions at once, whatever staff do.
    add constraint bookings_client_no_overlap exclude using gist
      (client_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
      where (status <> 'cancelled') deferrable initially immediate;

  create index bookings_in_calendar on bookings (therapist_id, blocks_from) where status <> 'cancelled';
  create index bookings_of_client on bookings (client_id, starts_at desc, id desc);
  create index bookings_to_end on bookings (ends_at) where status = 'booked';

  -- What was fixed when booked stays; an ended booking does not move; nothing goes back to booked.
  create function guard_booking() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if (new.status, new.generation, new.sequence) <> ('booked', 1, 0) then
        raise exception 'a booking begins booked' using errcode = '23514', constraint = 'bookings_begin_booked';
      end if;
      return new;
    end if;
    if (new.id, new.client_id, new.service_id, new.credits, new.credit_type, new.attempt_id, new.attempt_for)
      is distinct from
      (old.id, old.client_id, old.service_id, old.credits, old.credit_type, old.attempt_id, old.attempt_for) then
      raise exception 'booking % cannot become another', old.id
        using errcode = '23514', constraint = 'bookings_terms_fixed';
    end if;
    if old.status <> 'booked' and (new.status = 'booked'
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
  create trigger guard_booking before insert or update on bookings for each row execute function guard_booking();
  create trigger keep_bookings before delete on bookings for each row execute function refuse_rewriting();
  create trigger keep_all_bookings before truncate on bookings for each statement execute function refuse_rewriting();

  -- The exclusion does not see overbooked sessions: a later normal one over a live one of them is refused here.
  create function guard_overbooked() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
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
  create trigger guard_overbooked_insert before insert on bookings
    for each row when (not new.overbooked) execute function guard_overbooked();
  create trigger guard_overbooked_update before update on bookings
    for each row when (not new.overbooked and new.status <> 'cancelled'
      and (new.therapist_id, new.blocks_from, new.blocks_to, new.overbooked, new.status = 'cancelled') is distinct from
          (old.therapist_id, old.blocks_from, old.blocks_to, old.overbooked, old.status = 'cancelled'))
    execute function guard_overbooked();
`
