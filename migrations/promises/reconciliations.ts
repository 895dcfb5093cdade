import { sql } from '@payloadcms/db-postgres'

/** Each night's comparison with the payment provider: once, and what was found stays. */
export const reconciliations = sql`
  alter table reconciliations
    add constraint reconciliations_status_known check (status in ('running', 'waiting', 'done', 'given_up')),
    add constraint reconciliations_night_is_a_day check (night ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    add constraint reconciliations_counts check (days >= 1 and attempts >= 0 and coalesce(found, 0) >= 0),
    -- What is done says what was found; what is not yet done says when it is tried again.
    add constraint reconciliations_found_where_done check ((status = 'done') = (found is not null
      and differences is not null and checked is not null) and (found is null) = (differences is null)),
    add constraint reconciliations_ended_where_over check ((status in ('done', 'given_up')) = (ended_at is not null)),
    add constraint reconciliations_tried_until_over check
      ((status in ('running', 'waiting')) = (next_attempt_at is not null));

  create function guard_reconciliation() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if old.ended_at is not null or (new.id, new.night) is distinct from (old.id, old.night) then
      raise exception 'what was found in the night of % stays', old.night
        using errcode = '23514', constraint = 'reconciliations_stay';
    end if;
    return new;
  end
  $$;
  create trigger guard_reconciliation before update on reconciliations
    for each row execute function guard_reconciliation();
  create trigger keep_reconciliations before delete on reconciliations
    for each row execute function refuse_rewriting();
  create trigger keep_all_reconciliations before truncate on reconciliations
    for each statement execute function refuse_rewriting();
`
