import { sql } from '@payloadcms/db-postgres'

/** What holds for each weekly series. */
export const series = sql`
  alter table series
    add constraint series_times check (times between 2 and 12),
    add constraint series_ended_by_somebody
      check ((ended_at is null) = (ended_by is null) and ended_by in ('client', 'practice')),
    -- The same attempt of the same client begins one series.
    add constraint series_attempt_once unique (client_id, attempt_id);

  -- Whose series it is and when it takes place never changes; what has ended stays so.
  create function guard_series() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if (to_jsonb(new) - '{ended_at, ended_by}'::text[]) <> (to_jsonb(old) - '{ended_at, ended_by}'::text[])
      or old.ended_at is not null then
      raise exception 'series % cannot become another', old.id
        using errcode = '23514', constraint = 'series_stay';
    end if;
    return new;
  end
  $$;
  create trigger guard_series before update on series for each row execute function guard_series();
  create trigger keep_series before delete on series for each row execute function refuse_rewriting();
  create trigger keep_all_series before truncate on series for each statement execute function refuse_rewriting();
  create trigger refuse_erased after insert on series for each row execute function refuse_erased();

  -- A session of a series is one of its client's; and after its end nothing is planned or booked of it.
  create function guard_week() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    -- Held, so that an end of the series comes before this session, or finds it.
    perform 1 from series s where s.id = new.series_id and s.client_id = new.client_id
      and s.service_id = new.service_id and s.ended_at is null for share;
    if not found then
      raise exception 'booking % is of no series that goes on', new.id
        using errcode = '23514', constraint = 'bookings_week_of_its_series';
    end if;
    return new;
  end
  $$;
  create trigger guard_week before insert on bookings for each row when (new.series_id is not null)
    execute function guard_week();
`
