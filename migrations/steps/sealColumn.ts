import type { Payload } from 'payload'
import { encryptionOver, keyRing } from '@/server/encryption/encryption'
import { mintKey } from '@/server/encryption/postgresKeys'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Where = { db: SqlRunner; payload: Payload }
type Column = {
  collection: string
  field: string
  /** The column that held the words; `{from}_sealed` takes them. */
  from: string
  /** The column that names the client under whose key they are sealed. */
  client: string
}
type Row = { id: string; client: string; words: string }

const BATCH = 500

/** Seals every word of a column in the transaction of `db`, then drops the column, from dead rows too. */
export async function sealColumn({ db, payload }: Where, { collection, field, from, client }: Column): Promise<void> {
  const table = sql.identifier(collection)
  const plain = sql.identifier(from)
  const column = sql.identifier(`${from}_sealed`)
  const encryption = encryptionOver(payload, db)
  const next = () =>
    rowsOf<Row>(
      db,
      sql`select id::text as id, ${sql.identifier(client)}::text as client, ${plain} as words from ${table}
          where ${plain} is not null and ${column} is null limit ${BATCH}`,
    )
  for (let rows = await next(), done = 0; rows.length > 0; rows = await next()) {
    await mintMissing(db, rows)
    for (const row of rows) {
      const context = { collection, field, rowId: row.id, subject: `client:${row.client}` }
      const sealed = await encryption.seal(row.words, context)
      await db.execute(sql`update ${table} set ${column} = ${sealed} where id = ${row.id}::uuid`)
    }
    done += rows.length
    payload.logger.info({ msg: 'sealing what stood in clear', collection, field, done })
  }
  // What is checked at COMMIT is checked now: no table with checks to come can be altered.
  await db.execute(sql`set constraints all immediate`)
  await db.execute(sql`alter table ${table} drop column ${plain}`)
  // Writes the table anew: a dropped column otherwise stays in its pages.
  await db.execute(sql`cluster ${table} using ${sql.identifier(`${collection}_pkey`)}`)
}

/**
 * The keys of a batch, made without the lock that the service takes for each: the tables are locked by this migration,
 * so nobody else makes one, and a lock for every client would be more than a transaction may hold.
 */
async function mintMissing(db: SqlRunner, rows: Row[]): Promise<void> {
  const subjects = JSON.stringify([...new Set(rows.map(({ client }) => `client:${client}`))])
  const missing = await rowsOf<{ subject: string }>(
    db,
    sql`select named.subject from json_array_elements_text(${subjects}::json) named (subject)
        where not exists (select from data_keys k where k.subject = named.subject)`,
  )
  for (const { subject } of missing) await mintKey(db, keyRing(), { subject, state: 'active' })
}
