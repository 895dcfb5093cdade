import { sql } from '@payloadcms/db-postgres'

/** Erasures: asked for once at a time, taken back or done, and on record for good. */
export const erasures = sql`
  alter table erasures
    add constraint erasures_asked_by_somebody check (requested_by in ('worker', 'machine')
      or requested_by ~ '^(client|user):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    -- Whoever asks has the days of grace; only the replay after a restore (machine) repeats what was done before.
    add constraint erasures_with_grace
      check (due_at >= requested_at + case when requested_by = 'machine' then interval '0' else interval '14 days' end),
    add constraint erasures_end_once check (num_nonnulls(taken_back_at, done_at) <= 1),
    add constraint erasures_taken_back_by_somebody check ((taken_back_at is null) = (taken_back_by is null)),
    add constraint erasures_not_before_time check (done_at >= due_at),
    add constraint erasures_released_afterwards check (released_until is null or done_at is not null);

  -- One at a time: asked again, it is the same.
  create unique index erasures_one_open on erasures (client_id) where done_at is null and taken_back_at is null;
  create index erasures_to_do on erasures (due_at, id) where done_at is null and taken_back_at is null;

  -- What was asked stays; what ended stays ended, but for who may read the record; and done is what has been done:
  -- the person is emptied, and their key is gone for good.
  create function guard_erasure() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if num_nonnulls(new.taken_back_at, new.done_at) > 0 then
        raise exception 'an erasure begins open' using errcode = '23514', constraint = 'erasures_begin_open';
      end if;
      return new;
    end if;
    if (new.id, new.client_id, new.requested_by, new.requested_at, new.due_at) is distinct from
       (old.id, old.client_id, old.requested_by, old.requested_at, old.due_at) then
      raise exception 'erasure % cannot become another', old.id
        using errcode = '23514', constraint = 'erasures_fixed';
    end if;
    if num_nonnulls(old.taken_back_at, old.done_at) > 0
      and to_jsonb(new) - 'released_until' is distinct from to_jsonb(old) - 'released_until' then
      raise exception 'erasure % has ended', old.id using errcode = '23514', constraint = 'erasures_ended_stay';
    end if;
    if old.done_at is null and new.done_at is not null and not exists (
      select from clients c join data_keys k on k.subject = 'client:' || c.id and k.state = 'destroyed'
      where c.id = new.client_id and c.erased_at is not null) then
      raise exception 'erasure % is not done', old.id using errcode = '23514', constraint = 'erasures_done_is_done';
    end if;
    return new;
  end
  $$;
  create trigger guard_erasure before insert or update on erasures
    for each row execute function guard_erasure();
  create trigger keep_erasures before delete on erasures for each row execute function refuse_rewriting();
  create trigger keep_all_erasures before truncate on erasures
    for each statement execute function refuse_rewriting();
`
