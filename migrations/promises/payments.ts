import { sql } from '@payloadcms/db-postgres'

/** The inbox of the payment provider, and what its rows bought. */
export const payments = sql`
  alter table payments
    add constraint payments_provider_known check (provider in ('stripe', 'mock')),
    add constraint payments_kind_known check (kind in ('checkout', 'invoice', 'subscription', 'loss', 'other')),
    add constraint payments_processing_known check (processing in ('stored', 'processed', 'parked')),
    -- What is done says what came of it and when; what is parked says why; what is stored says neither.
    add constraint payments_outcome_where_due check (
      (processing = 'stored') = (outcome is null) and (processing = 'processed') = (processed_at is not null)),
    add constraint payments_tried_again_while_stored check ((processing = 'stored') = (next_attempt_at is not null)),
    add constraint payments_object_where_due check (kind = 'other' or object_id is not null),
    -- Money is an amount with its currency, or neither.
    add constraint payments_amount_in_a_currency
      check ((amount is null) = (currency is null) and coalesce(amount, 0) >= 0 and attempts >= 0),
    add constraint payments_taken_back_of_a_period
      check ((taken_back is null) = (taken_from is null) and coalesce(taken_back, 1) > 0),
    add constraint payments_period_in_order
      check ((period_start is null) = (period_end is null) and (period_start is null or period_start < period_end));

  -- What waits to be processed, in the order in which it is due; kept small by leaving out all that is done.
  create index payments_due on payments (next_attempt_at, id) where processing = 'stored';
  create index payments_turn_of_client on payments (client_id, turn) where turn is not null;
  create sequence payment_turns as integer;

  -- What the provider said stays; what was processed never changes; what was parked may be tried again.
  create function guard_payment() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if old.processing = 'processed' then
      raise exception 'payment % is settled', old.id using errcode = '23514', constraint = 'payments_processed_stay';
    end if;
    if (new.id, new.event_id, new.provider, new.event_type, new.kind, new.object_id, new.livemode, new.received_at)
      is distinct from (old.id, old.event_id, old.provider, old.event_type, old.kind, old.object_id, old.livemode,
        old.received_at) then
      raise exception 'payment % cannot become another', old.id
        using errcode = '23514', constraint = 'payments_event_fixed';
    end if;
    return new;
  end
  $$;
  create trigger guard_payment before update on payments for each row execute function guard_payment();
  create trigger keep_payments before delete on payments for each row execute function refuse_rewriting();
  create trigger keep_all_payments before truncate on payments for each statement execute function refuse_rewriting();

  -- Credits that were bought say what was paid and by which payment; credits that were given say neither.
  alter table credit_lots add constraint credit_lots_bought_on_evidence check (case
    when source in ('pack', 'period') then paid is not null and evidence is not null
    else paid is null end);
  -- One grant for a paid period: the same item and start once, however long the period is said to be.
  create unique index credit_lots_one_grant_per_period on credit_lots (regexp_replace(grant_key, '-[^-]*$', ''))
    where source = 'period';
  -- One payment buys one lot of a period.
  create unique index credit_lots_one_period_per_payment on credit_lots (evidence) where source = 'period';
`
