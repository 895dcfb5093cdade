import type { Check } from './check'
import { GUARDS, OVERLAPS } from './guards'

const list = (names: string[]) => names.map((name) => `('${name}')`).join(', ')

/** The record of migrations, and that the database's own guards stand. */
export const schemaChecks: Check[] = [
  {
    name: 'migration',
    sql: `
      select coalesce(name, 'none') as key, 'is recorded ' || count(*) || ' times, in batch ' || min(batch) as detail
      from payload_migrations group by name having count(*) > 1 or min(batch) < 1 or name is null
      union all select 'none', 'no migration is recorded' where not exists (select from payload_migrations)`,
  },
  {
    name: 'guard',
    sql: `
      select wanted.name as key, 'this trigger is off or gone' as detail
      from (values ${list(GUARDS)}) wanted (name)
      where not exists (
        select from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'public'::regnamespace and c.relname || '.' || t.tgname = wanted.name
          and t.tgenabled in ('O', 'A'))
      union all select wanted.name, 'this constraint is gone'
      from (values ${list(OVERLAPS)}) wanted (name)
      where not exists (
        select from pg_constraint k join pg_class c on c.oid = k.conrelid
        where c.relnamespace = 'public'::regnamespace and c.relname || '.' || k.conname = wanted.name
          and k.contype = 'x')`,
  },
]
