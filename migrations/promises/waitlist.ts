import { sql } from '@payloadcms/db-postgres'

/** What holds for whoever waits for a time, and for what they are offered. */
export const waitlist = sql`
  alter table waitlist
    add constraint waitlist_status_known check (status in ('waiting', 'claimed', 'left', 'over')),
    add constraint waitlist_ended_sometime check ((status = 'waiting') = (ended_at is null)),
    add constraint waitlist_window check ("from" < "to" and "to" - "from" <= interval '62 days 1 hour');

  -- The line for a time: little waits at once, however many ever did. And the same wait stands once.
  create index waitlist_waiting on waitlist (joined_at, id) where status = 'waiting';
  create unique index waitlist_once on waitlist (client_id, service_id, therapist_id, "from", "to")
    nulls not distinct where status = 'waiting';

  -- Who waits, for what and since when never changes; who waits no more does not wait again.
  create function guard_wait() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      -- At most five at once: one after the other, by the client's row.
      perform 1 from clients where id = new.client_id for no key update;
      if new.status <> 'waiting' or (select count(*) from waitlist w
          where w.client_id = new.client_id and w.status = 'waiting') >= 5 then
        raise exception 'client % waits for enough', new.client_id
          using errcode = '23514', constraint = 'waitlist_five_at_once';
      end if;
      return new;
    end if;
    if (to_jsonb(new) - '{status, ended_at}'::text[]) <> (to_jsonb(old) - '{status, ended_at}'::text[])
      or old.status <> 'waiting' then
      raise exception 'wait % cannot become another', old.id
        using errcode = '23514', constraint = 'waitlist_stay';
    end if;
    return new;
  end
  $$;
  create trigger guard_wait before insert or update on waitlist for each row execute function guard_wait();
  create trigger refuse_erased after insert on waitlist for each row execute function refuse_erased();

  -- What somebody was offered is not rewritten.
  create trigger keep_offers before update on waitlist_offers for each row execute function refuse_rewriting();
`
