import { sql } from '@payloadcms/db-postgres'

/** What the reminder scan has done with stands at each session, so that it looks at none of them twice. */
export const reminders = sql`
  -- The lead times for which a session's reminders are planned, as the scan writes them; '' where it has yet to look.
  alter table bookings add column reminders_for varchar not null default '';
  create index bookings_to_remind on bookings (reminders_for, starts_at) where status = 'booked';

  -- What the scan notes is no part of what a session and its entries tell: it is not recounted for that.
  drop trigger booking_agrees on bookings;
  create constraint trigger booking_agrees after insert or update of id, status, credits, generation on bookings
    deferrable initially deferred for each row execute function booking_agrees();

  -- A session that changes is looked at anew.
  create function plan_reminders_anew() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    new.reminders_for := '';
    return new;
  end
  $$;
  create trigger plan_reminders_anew before update on bookings
    for each row when (new.sequence <> old.sequence) execute function plan_reminders_anew();

  -- Whoever wants reminders again gets them for the sessions that were passed over. Each row is written, changed or
  -- not: a scan that looked at it before does not take it for done (src/server/markPlanned.ts).
  create function want_reminders() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    update bookings set reminders_for = '' where client_id = new.id and status = 'booked';
    return null;
  end
  $$;
  create trigger want_reminders after update on clients for each row
    when (old.notification_preferences_reminders is false and new.notification_preferences_reminders is not false)
    execute function want_reminders();
`
