import type pg from 'pg'
import type { Part } from '@/server/backup/sealedFile'
import { setSequences } from '@/server/backup/setSequences'
import { quoted, type Sequence, tablesOf } from '@/server/backup/tables'

type ForeignKey = { table: string; name: string; definition: string }

/**
 * Puts rows into a database whose tables are there, in one transaction: foreign keys are taken off and put on
 * again, which looks at every row, and the guards of history sleep meanwhile.
 */
export async function restoreTables(client: pg.Client, volumes: AsyncIterable<Part>[]): Promise<number> {
  await client.query('begin')
  await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
  const tables = (await tablesOf(client)).map(({ name }) => name)
  const foreign = await foreignKeysOf(client)
  for (const { table, name } of foreign) await client.query(`alter table ${table} drop constraint "${name}"`)
  for (const table of tables) await client.query(`alter table "${table}" disable trigger user`)
  // What the migrations wrote is in the backup too.
  for (const table of tables) await client.query(`delete from "${table}"`)
  let rows = 0
  for (const volume of volumes) {
    for await (const part of volume) rows += await putPart(client, part)
  }
  for (const table of tables) await client.query(`alter table "${table}" enable trigger user`)
  for (const { table, name, definition } of foreign) {
    await client.query(`alter table ${table} add constraint "${name}" ${definition}`)
  }
  await client.query('commit')
  return rows
}

async function foreignKeysOf(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  )
  return rows
}

async function putPart(client: pg.Client, part: Part): Promise<number> {
  if (part.kind === 'schema') await setSequences(client, part.sequences as Sequence[])
  if (part.kind !== 'rows') return 0
  const { table, columns, rows } = part as unknown as { table: string; columns: string[]; rows: string[] }
  const shape = `restored_${table}`.slice(0, 63)
  // Rows are read as rows of these columns, whatever else the table has.
  await client.query(
    `create temp table if not exists "${shape}" on commit drop as select ${quoted(columns)} from "${table}" with no data`,
  )
  await client.query(
    `insert into "${table}" (${quoted(columns)})
     select (one.row).* from (select line::pg_temp."${shape}" as row from unnest($1::text[]) line offset 0) one`,
    [rows],
  )
  return rows.length
}
