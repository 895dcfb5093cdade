import type pg from 'pg'
import { readSealedFile } from '@/server/backup/sealedFile'
import { setSequences } from '@/server/backup/setSequences'
import { quoted, type Sequence } from '@/server/backup/tables'

/**
 * Whose keys a keys file knows as destroyed, once it has been read to its end; `client` is the database of
 * that practice, as its owner. Counters go on from where the file says they were: what was sealed after the
 * moment that the database is of keeps its key ids for itself.
 * @throws Error where the file cannot be opened, or was cut or changed
 */
export async function readTombstones(client: pg.Client, keysFile: string, key: Buffer): Promise<string[]> {
  const subjects = new Set<string>()
  const sequences: Sequence[] = []
  await client.query('begin')
  for await (const part of readSealedFile(keysFile, { key, volume: 'keys' })) {
    if (part.kind === 'schema') sequences.push(...(part.sequences as Sequence[]))
    if (part.kind !== 'rows' || part.table !== 'data_keys') continue
    const { columns, rows } = part as unknown as { columns: string[]; rows: string[] }
    // A row's text is read as a row of the columns that were written.
    await client.query(
      `create temp table if not exists told_keys on commit drop as
       select ${quoted(columns)} from data_keys with no data`,
    )
    const destroyed = await client.query<{ subject: string }>(
      `select (one.row).subject from (select line::pg_temp.told_keys as row from unnest($1::text[]) line offset 0) one
       where (one.row).state = 'destroyed'`,
      [rows],
    )
    for (const { subject } of destroyed.rows) subjects.add(subject)
  }
  await setSequences(client, sequences)
  await client.query('commit')
  return [...subjects].sort()
}
