import { sql } from '@payloadcms/db-postgres'

/** At COMMIT each booking's status and its entries tell the same story (docs/ledger.md). */
export const agreement = sql`
  create function check_booking_agrees(id uuid) returns void
    language plpgsql set search_path = public, pg_temp as $$
  declare
    booking bookings;
    -- Credits still held; holds of an older generation among them; credits used and forfeited for good.
    open int;
    outdated int;
    used int;
    forfeited int;
    torn text;
  begin
    select b.* into booking from bookings b where b.id = check_booking_agrees.id;
    select
      coalesce(sum(hold.quantity) filter (where release.key is null), 0),
      count(*) filter (where release.key is null and hold.generation <> booking.generation),
      coalesce(sum(outcome.quantity) filter (where outcome.type = 'use' and restore.key is null), 0),
      coalesce(sum(outcome.quantity) filter (where outcome.type = 'forfeit' and restore.key is null), 0),
      min(hold.key) filter (where
        coalesce(release.reason in ('completed', 'late_cancel', 'no_show'), false) <> (outcome.key is not null))
    into open, outdated, used, forfeited, torn
    from ledger_entries hold
      left join ledger_entries release on release.answers = hold.key and release.type = 'release'
      left join ledger_entries outcome on outcome.answers = hold.key and outcome.type in ('use', 'forfeit')
      left join ledger_entries restore on restore.answers = outcome.key and restore.type = 'restore'
    where hold.booking_id = booking.id and hold.type = 'hold';

    -- A hold released as completed, late_cancel or no_show has its use or forfeit, and no other has one.
    if torn is not null then
      raise exception 'release and outcome of % part', torn
        using errcode = '23514', constraint = 'ledger_entries_release_and_outcome';
    end if;
    if not (case booking.status
        when 'booked' then open = booking.credits and outdated = 0 and used = 0 and forfeited = 0
        when 'completed' then open = 0 and used = booking.credits and forfeited = 0
        else open = 0 and used = 0 and forfeited in (0, booking.credits) end) then
      raise exception 'booking % is % of % credits with % open, % used, % forfeited',
        booking.id, booking.status, booking.credits, open, used, forfeited
        using errcode = '23514', constraint = 'bookings_agree_with_ledger';
    end if;
  end
  $$;

  create function booking_agrees() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
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
