import { sql } from '@payloadcms/db-postgres'

/** At COMMIT each booking's status and its entries tell the same story (docs/ledger.md). */
export const agreement = sql`
  create function check_booking_agrees(id uuid) returns void
    language plpgsql set search_path = public, pg_temp as $$
  declare
    -- The booking; its credits still held, and holds of an older generation among them; used and forfeited for good.
    story record;
  begin
    select b.status, b.credits,
      coalesce(sum(hold.quantity) filter (where release.key is null), 0) as open,
      count(*) filter (where release.key is null and hold.generation <> b.generation) as outdated,
      coalesce(sum(outcome.quantity) filter (where outcome.type = 'use' and restore.key is null), 0) as used,
      coalesce(sum(outcome.quantity) filter (where outcome.type = 'forfeit' and restore.key is null), 0) as forfeited,
      min(hold.key) filter (where
        coalesce(release.reason in ('completed', 'late_cancel', 'no_show'), false) <> (outcome.key is not null)) as torn
    into story
    from bookings b
      left join ledger_entries hold on hold.booking_id = b.id and hold.type = 'hold'
      left join ledger_entries release on release.answers = hold.key and release.type = 'release'
      left join ledger_entries outcome on outcome.answers = hold.key and outcome.type in ('use', 'forfeit')
      left join ledger_entries restore on restore.answers = outcome.key and restore.type = 'restore'
    where b.id = check_booking_agrees.id
    group by b.id;

    -- A hold released as completed, late_cancel or no_show has its use or forfeit, and no other has one.
    if story.torn is not null then
      raise exception 'release and outcome of % part', story.torn
        using errcode = '23514', constraint = 'ledger_entries_release_and_outcome';
    end if;
    if not (case story.status
        when 'booked' then
          story.open = story.credits and story.outdated = 0 and story.used = 0 and story.forfeited = 0
        when 'completed' then story.open = 0 and story.used = story.credits and story.forfeited = 0
        else story.open = 0 and story.used = 0 and story.forfeited in (0, story.credits) end) then
      raise exception 'booking % is % of % credits with % open, % used, % forfeited',
        id, story.status, story.credits, story.open, story.used, story.forfeited
        using errcode = '23514', constraint = 'bookings_agree_with_ledger';
    end if;
  end
  $$;

  create function booking_agrees() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    -- The entries of a new booking are of its own transaction, and each is looked at by a trigger of its own.
    if tg_op = 'INSERT' and exists (select 1 from ledger_entries where booking_id = new.id) then
      return null;
    end if;
    perform check_booking_agrees(new.id);
    return null;
  end
  $$;
  create constraint trigger booking_agrees after insert or update on bookings
    deferrable initially deferred for each row execute function booking_agrees();

  create function entry_agrees() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    perform check_booking_agrees(new.booking_id);
    return null;
  end
  $$;
  create constraint trigger entry_agrees after insert on ledger_entries
    deferrable initially deferred for each row when (new.booking_id is not null) execute function entry_agrees();
`
