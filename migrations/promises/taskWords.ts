import { sql } from '@payloadcms/db-postgres'

/**
 * What staff note about a task stands sealed in `reasons`, under the key of whom it is about; and a settled task
 * knows nobody's name at the payment provider any more. Whoever writes them here writes nothing.
 */
export const taskWords = sql`
  create function bare_task() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    new.facts := new.facts - 'note';
    if new.settled_at is not null then
      new.facts := new.facts - 'customer';
    end if;
    return new;
  end
  $$;
  create trigger bare_task before insert or update on tasks for each row execute function bare_task();

  create or replace function guard_task() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if old.settled_at is not null and (to_jsonb(new) - 'facts', new.facts)
      is distinct from (to_jsonb(old) - 'facts', old.facts - 'note' - 'customer') then
      raise exception 'task % is settled', old.id using errcode = '23514', constraint = 'tasks_settled_stay';
    end if;
    return new;
  end
  $$;
`

/** Takes out what was noted before, once it is sealed, from dead rows too. */
export const bareTasks = sql`
  update tasks set facts = facts where facts ? 'note' or (settled_at is not null and facts ? 'customer');
  set constraints all immediate;
  cluster tasks using tasks_pkey;
`
