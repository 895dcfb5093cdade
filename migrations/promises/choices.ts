import { sql } from '@payloadcms/db-postgres'

/** What a column of text may say (docs/decisions/0008), and bounds that forms alone would not keep. */
export const choices = sql`
  alter table services
    alter column published set not null,
    add constraint services_modality_known check (modality in ('video', 'in_person', 'telephone')),
    add constraint services_bounds check (minutes between 5 and 480 and credits between 0 and 20);
  alter table therapists
    alter column published set not null,
    alter column accepting_clients set not null,
    add constraint therapists_buffers check (buffer_before between 0 and 240 and buffer_after between 0 and 240);
  alter table therapists_weekly_hours
    add constraint therapists_weekly_hours_weekday_known check (weekday in ('1', '2', '3', '4', '5', '6', '7'));
  alter table time_off add constraint time_off_in_order check (starts_at < ends_at);
  alter table plans
    alter column published set not null,
    add constraint plans_kind_known check (kind in ('pack', 'subscription')),
    add constraint plans_interval_known
      check ((kind = 'subscription') = ("interval" is not null) and "interval" in ('month', 'year')),
    add constraint plans_counts check (credits >= 1 and price >= 0 and carry_over >= 0 and trial_credits >= 0);
  alter table practice
    add constraint practice_late_cancel_policy_known check (late_cancel_policy in ('forfeit', 'forgive')),
    add constraint practice_no_show_policy_known check (no_show_policy in ('flag', 'forfeit')),
    add constraint practice_bounds
      check (cancellation_hours >= 0 and minimum_notice >= 0 and horizon >= 1 and slot_grid >= 5);

  -- There is always one practice with its settings.
  create unique index practice_one on practice ((true));
  insert into practice (id, created_at, updated_at) values (gen_random_uuid(), now(), now());
  insert into practice_locales (id, parent_id, "order", value)
    select gen_random_uuid(), practice.id, number, code
    from practice, (values (1, 'en'), (2, 'de')) as locale (number, code);
  insert into practice_texts (parent_id, "order", path, text)
    select id, 1, 'reminderLeadTimes', 'PT24H' from practice;
`
