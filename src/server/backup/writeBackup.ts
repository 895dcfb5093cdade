import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, rm } from 'node:fs/promises'
import pg from 'pg'
import { type Part, writeSealedFile } from '@/server/backup/sealedFile'
import { KEY_TABLES, quoted, rowsAtOnce, sequencesOf, type Table, tablesOf } from '@/server/backup/tables'
import { totalsOf } from '@/server/backup/totals'
import { clockOf } from '@/server/clock'

type Where = {
  databaseUrl: string
  key: Buffer
  out: string
  /** Where the keys go: `out`.keys where nothing is said. */
  keysOut?: string
  told?: (table: string, rows: number) => void
}
export type Written = { backup: string; tables: number; rows: number; keys: number }

/**
 * Writes `out` (all but the keys) and a keys file (data keys and tombstones), both of one moment, both sealed
 * under BACKUP_KEY. Neither is there before it is whole, and neither is written over another.
 */
export async function writeBackup(where: Where): Promise<Written> {
  const { databaseUrl, key, out, keysOut = `${out}.keys`, told = () => {} } = where
  const backup = randomUUID()
  const written: Written = { backup, tables: 0, rows: 0, keys: 0 }
  const files = { keys: keysOut, data: out }
  for (const path of Object.values(files)) if (existsSync(path)) throw new Error(`${path} is there already`)
  const draft = (path: string) => `${path}.${backup}`
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'trs backup' })
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
    const tables = await tablesOf(client)
    for (const [volume, path] of Object.entries(files) as ['keys' | 'data', string][]) {
      const own = tables.filter(({ name }) => KEY_TABLES.includes(name) === (volume === 'keys'))
      const parts = partsOf(client, own, (table, rows) => {
        told(table, rows)
        written[volume === 'keys' ? 'keys' : 'rows'] += rows
      })
      await writeSealedFile(draft(path), { key, backup, volume }, parts)
      written.tables += own.length
    }
    for (const path of Object.values(files)) await link(draft(path), path)
    return written
  } finally {
    for (const path of Object.values(files)) await rm(draft(path), { force: true })
    await client.end()
  }
}

/**
 * Migrations and counters, then each table: its rows as PostgreSQL writes a row, some hundreds in a part;
 * at last how much that is, of which moment.
 */
async function* partsOf(
  client: pg.Client,
  tables: Table[],
  told: (table: string, rows: number) => void,
): AsyncIterable<Part> {
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from payload_migrations order by id',
  )
  yield {
    kind: 'schema',
    migrations: migrations.map(({ name }) => name),
    sequences: await sequencesOf(client),
  }
  for (const { name, columns } of tables) {
    await client.query(
      `declare rows_of cursor for select row(${quoted(columns)})::text as row from "${name}"`,
    )
    let count = 0
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${rowsAtOnce(name)} from rows_of`)
      if (rows.length === 0) break
      count += rows.length
      yield { kind: 'rows', table: name, columns, rows: rows.map(({ row }) => row) }
    }
    await client.query('close rows_of')
    told(name, count)
  }
  yield { kind: 'totals', at: await clockOf(client), tables: await totalsOf(client, tables) }
}
