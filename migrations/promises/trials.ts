import { sql } from '@payloadcms/db-postgres'

/** How long a trial lasts belongs to the terms: whole days, of subscriptions alone, frozen with the rest. */
export const trials = sql`
  alter table plans add constraint plans_trial_of_subscriptions
    check (trial_days between 0 and 365 and (trial_days = 0 or kind = 'subscription'));
  alter table checkouts add constraint checkouts_trial_of_subscriptions
    check (trial_days between 0 and 365 and (trial_days = 0 or kind = 'subscription'));

  create function guard_checkout_trial() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception 'the terms of checkout % are frozen', old.id
      using errcode = '23514', constraint = 'checkouts_terms_frozen';
  end
  $$;
  create trigger guard_checkout_trial before update on checkouts
    for each row when (new.trial_days <> old.trial_days) execute function guard_checkout_trial();
`
