import type pg from 'pg'

export type Table = { name: string; columns: string[] }
/** A counter, and how far it is. */
export type Sequence = { name: string; at: string }

/** What the keys file holds; it is kept apart from the data. */
export const KEY_TABLES = ['data_keys', 'key_rotations']
/** Counted anew by itself, and not worth a backup. */
const PASSING = ['rate_limits']

/** How many rows of a table are held at once; fewer where a row is wide. */
export function rowsAtOnce(table: string): number {
  return table === 'attachment_parts' ? 16 : 500
}

/** Every table of the practice, with the columns that are written (not those that PostgreSQL computes). */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select t.tablename as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from pg_tables t join information_schema.columns c
       on c.table_schema = 'public' and c.table_name = t.tablename and c.is_generated = 'NEVER'
     where t.schemaname = 'public' and t.tablename <> all ($1)
     group by t.tablename order by t.tablename`,
    [PASSING],
  )
  return rows
}

/** Column names for a statement. */
export function quoted(columns: string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

/** Counters, and how far they are. */
export async function sequencesOf(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select sequencename as name, last_value::text as at from pg_sequences
     where schemaname = 'public' and last_value is not null order by sequencename`,
  )
  return rows
}
