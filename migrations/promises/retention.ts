import { sql } from '@payloadcms/db-postgres'

/** What is swept away when its term is over, and only then. */
export const retention = sql`
  -- A notice that came to its end is kept for three years, whoever deletes.
  create function keep_notice() returns trigger
    language plpgsql as $$
  begin
    if old.status not in ('planned', 'claimed') and old.planned_at < now() - interval '3 years' then
      return old;
    end if;
    raise exception 'delete of notification_events is refused: history is only added to'
      using errcode = '23001', constraint = 'notification_events_append_only';
  end
  $$;
  drop trigger keep_notices on notification_events;
  create trigger keep_notices before delete on notification_events
    for each row execute function keep_notice();
  create index notification_events_by_age on notification_events (planned_at);

  -- Sweeps up to \`most\` of them that were planned before an instant. It runs as the owner of the tables: the
  -- application's role may not delete a notice itself.
  create function sweep_notices(before timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    swept integer;
  begin
    delete from notification_events where id in (
      select id from notification_events
      where planned_at < least(before, now() - interval '3 years') and status not in ('planned', 'claimed')
      order by planned_at, id limit most);
    get diagnostics swept = row_count;
    return swept;
  end
  $$;

  -- Sessions and links are looked for by when they ended.
  create index sessions_by_age on sessions (expires_at);
  create index account_tokens_by_age on account_tokens (expires_at);
  create index notes_signed_of_client on notes (client_id, signed_at) where signed_at is not null;
`
