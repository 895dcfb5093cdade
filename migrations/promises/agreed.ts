import { sql } from '@payloadcms/db-postgres'

/** What was agreed to (checkouts, subscriptions), whose customer is whose, and what staff must settle. */
export const agreed = sql`
  -- A customer of the provider belongs to one client, and is never taken over by another.
  create unique index clients_one_customer on clients (stripe_customer_id) where stripe_customer_id is not null;

  alter table checkouts
    add constraint checkouts_kind_known check (kind in ('pack', 'subscription')),
    add constraint checkouts_status_known check (status in ('open', 'complete', 'expired', 'change')),
    add constraint checkouts_interval_known
      check ((kind = 'subscription') = ("interval" is not null) and "interval" in ('month', 'year')),
    add constraint checkouts_counts
      check (credits >= 1 and price >= 0 and carry_over >= 0 and trial_credits >= 0 and coalesce(valid_for, 1) >= 1),
    add constraint checkouts_pack_settled_once check (evidence is null or (kind = 'pack' and status = 'complete')),
    add constraint checkouts_subscription_of_one check (subscription_id is null or kind = 'subscription');

  -- The terms are frozen; what settled a checkout, or grew from it, stays.
  create function guard_checkout() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if (new.id, new.client_id, new.plan_id, new.kind, new.credits, new.credit_type, new.valid_for, new.carry_over,
        new.trial_credits, new.price, new.currency, new."interval", new.stripe_price_id, new.created_at)
      is distinct from (old.id, old.client_id, old.plan_id, old.kind, old.credits, old.credit_type, old.valid_for,
        old.carry_over, old.trial_credits, old.price, old.currency, old."interval", old.stripe_price_id,
        old.created_at) then
      raise exception 'the terms of checkout % are frozen', old.id
        using errcode = '23514', constraint = 'checkouts_terms_frozen';
    end if;
    if (old.evidence is not null and new.evidence is distinct from old.evidence)
      or (old.subscription_id is not null and new.subscription_id is distinct from old.subscription_id)
      or (old.status in ('complete', 'change') and new.status <> old.status) then
      raise exception 'checkout % is settled', old.id using errcode = '23514', constraint = 'checkouts_settled_stay';
    end if;
    return new;
  end
  $$;
  create trigger guard_checkout before update on checkouts for each row execute function guard_checkout();
  create trigger keep_checkouts before delete on checkouts for each row execute function refuse_rewriting();
  create trigger keep_all_checkouts before truncate on checkouts
    for each statement execute function refuse_rewriting();

  alter table subscriptions add constraint subscriptions_status_known check (status in ('incomplete',
    'incomplete_expired', 'trialing', 'active', 'past_due', 'unpaid', 'paused', 'canceled', 'other'));

  -- A subscription stays its client's, and its item stays its own.
  create function guard_subscription() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if (new.id, new.client_id, new.stripe_subscription_id) is distinct from
        (old.id, old.client_id, old.stripe_subscription_id)
      or (old.stripe_item_id is not null and new.stripe_item_id is distinct from old.stripe_item_id) then
      raise exception 'subscription % cannot become another', old.id
        using errcode = '23514', constraint = 'subscriptions_stay_their_own';
    end if;
    return new;
  end
  $$;
  create trigger guard_subscription before update on subscriptions
    for each row execute function guard_subscription();
  create trigger keep_subscriptions before delete on subscriptions
    for each row execute function refuse_rewriting();
  create trigger keep_all_subscriptions before truncate on subscriptions
    for each statement execute function refuse_rewriting();

  alter table tasks
    add constraint tasks_kind_known check (kind in ('payment', 'owed_credits')),
    add constraint tasks_settled_by_somebody check ((settled_at is null) = (by is null));
  -- One open task for a thing, however often it is said.
  create unique index tasks_one_open on tasks (kind, subject) where settled_at is null;
  create index tasks_open on tasks (created_at desc) where settled_at is null;

  -- What is settled stays so.
  create function guard_task() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if old.settled_at is not null then
      raise exception 'task % is settled', old.id using errcode = '23514', constraint = 'tasks_settled_stay';
    end if;
    return new;
  end
  $$;
  create trigger guard_task before update on tasks for each row execute function guard_task();
  create trigger keep_tasks before delete on tasks for each row execute function refuse_rewriting();
  create trigger keep_all_tasks before truncate on tasks for each statement execute function refuse_rewriting();
`
