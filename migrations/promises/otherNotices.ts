import { sql } from '@payloadcms/db-postgres'

/** What holds for notices that are about no session, and for what a client wants to be told. */
export const otherNotices = sql`
  -- What a notice speaks of is something with an id, and a session exactly where it says so.
  alter table notification_events
    add constraint notification_events_subject_shaped
      check (subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    add constraint notification_events_session_or_not
      check ((booking_id is not null) = (kind in ('booked', 'moved', 'cancelled', 'handed_over', 'no_show')
        or starts_with(kind, 'reminder.'))),
    -- A short message takes no key: only what may be missed goes that way.
    add constraint notification_events_sms_reminds check (channel <> 'sms' or starts_with(kind, 'reminder.'));

  -- That credits end soon is planned once for each lot: the scan notes it there, and looks at none of them twice.
  alter table credit_lots add column expiry_told boolean not null default false;
  create index credit_lots_to_warn on credit_lots (expires_at) where available > 0 and not expiry_told;

  -- What the scan notes moves no credits: the lot is not recounted for that.
  drop trigger settle_lot on credit_lots;
  create constraint trigger settle_lot after insert or update of id, granted, available, held, used, forfeited, expired,
      revoked, owes, entries, head on credit_lots
    deferrable initially deferred for each row execute function settle_lot();

  alter table clients
    add constraint clients_reminders_by_known check (notification_preferences_reminders_by in ('mail', 'sms')),
    -- Quiet hours of one's own have a beginning and an end.
    add constraint clients_quiet_hours check (
      (notification_preferences_quiet_from is null) = (notification_preferences_quiet_to is null)
      and notification_preferences_quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
      and notification_preferences_quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

  -- What staff must look at is counted every few seconds by whoever watches over the practice.
  create index payments_parked on payments (id) where processing = 'parked';

  -- Reminders that were planned for other hours, another clock or another way are planned anew.
  create function plan_reminders_otherwise() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    update notification_events e set status = 'superseded', last_error = 'times_changed'
    from bookings b
    where b.client_id = new.id and b.status = 'booked' and e.booking_id = b.id and e.status = 'planned'
      and starts_with(e.kind, 'reminder.');
    update bookings set reminders_for = '' where client_id = new.id and status = 'booked';
    return null;
  end
  $$;
  create trigger plan_reminders_otherwise after update on clients for each row
    when ((old.notification_preferences_reminders_by, old.notification_preferences_quiet_from,
           old.notification_preferences_quiet_to, old.time_zone) is distinct from
          (new.notification_preferences_reminders_by, new.notification_preferences_quiet_from,
           new.notification_preferences_quiet_to, new.time_zone))
    execute function plan_reminders_otherwise();
`
