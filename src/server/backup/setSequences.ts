import type pg from 'pg'
import type { Sequence } from '@/server/backup/tables'

/** Sets counters to where a backup says they were. Never back: an id once given out is not given again. */
export async function setSequences(client: pg.Client, sequences: Sequence[]): Promise<void> {
  for (const { name, at } of sequences) {
    await client.query(
      `select setval(s.oid, greatest($2::bigint, coalesce(pg_sequence_last_value(s.oid), 1))) from pg_class s
       where s.relkind = 'S' and s.relname = $1 and s.relnamespace = 'public'::regnamespace`,
      [name, at],
    )
  }
}
