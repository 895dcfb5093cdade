import type pg from 'pg'
import { quoted, type Table } from '@/server/backup/tables'

/** Of each table: how many rows, and a sum over all of their content that no order changes. */
export type Totals = Record<string, { columns: string[]; rows: number; sum: string }>

/** Grows with every release: what it holds is said by the schema of the backup itself. */
const OWN_RECORD = 'payload_migrations'
/** A row's text is the same wherever it is written. */
const PLAIN = `set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local statement_timeout = 0`

/** Counts and sums the tables, in the transaction that `client` has open. */
export async function totalsOf(client: pg.ClientBase, tables: Table[]): Promise<Totals> {
  await client.query(PLAIN)
  const totals: Totals = {}
  for (const { name, columns } of tables) {
    if (name === OWN_RECORD) continue
    const { rows } = await client.query<{ rows: number; sum: string }>(
      `select count(*)::int as rows, coalesce(sum(hashtextextended(line, 0)::numeric), 0)
         || '/' || coalesce(sum(hashtextextended(line, 1)::numeric), 0) as sum
       from (select row(${quoted(columns)})::text as line from "${name}") lines`,
    )
    totals[name] = { columns, ...(rows[0] ?? { rows: 0, sum: '' }) }
  }
  return totals
}

/** @returns a line for each table that does not hold what `expected` says */
export async function differences(client: pg.ClientBase, expected: Totals): Promise<string[]> {
  await client.query('begin transaction isolation level repeatable read, read only')
  const tables = Object.entries(expected).map(([name, { columns }]) => ({ name, columns }))
  const found = await totalsOf(client, tables)
  await client.query('commit')
  return Object.entries(expected).flatMap(([name, { rows, sum }]) => {
    const here = found[name]
    if (here?.rows !== rows) return [`${name}: ${here?.rows} rows, ${rows} were written`]
    return here.sum === sum ? [] : [`${name}: the rows are as many, their content is another`]
  })
}
