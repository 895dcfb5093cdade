import type { Payload } from 'payload'
import { type DataKey, type StoredKey, unwrapKey } from '@/domain/encryption/dataKey'
import { EncryptionService, type KeyStore } from '@/domain/encryption/EncryptionService'
import type { KeyRing } from '@/domain/encryption/keyRing'
import { Unopened } from '@/domain/encryption/sealFault'
import { type SealedColumn, subjectColumn } from '@/server/encryption/sealedColumns'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** `closed`: rows that stay as they are, because their key was destroyed; `unopened`: because of a fault. */
export type Resealed = { resealed: number; closed: number; unopened: number }

type Row = { id: string; sealed: string; subject: string }
type Anew = { id: string; old: string; sealed: string }
type Old = {
  ring: KeyRing
  /** Envelopes under keys up to this id are old. */
  upTo: number
}
/** Keys by their id, and the text that each was unwrapped from. */
type Unwrapped = Map<number, { wrapped: string | null; key: DataKey }>
type Known = { ring: KeyRing; unwrapped: Unwrapped }

const BATCH = 1000
/** What is read of a column of wide rows at once, in characters; a row is read in any case. */
const BATCH_LENGTH_MAX = 8 * 1024 * 1024
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Seals every old envelope of a column anew under its subject's active key, batch by batch, each in a
 * transaction of its own: cut short, it goes on where envelopes are still old. What somebody writes meanwhile
 * is sealed under the new key already, and is left alone.
 */
export async function resealColumn(
  payload: Payload,
  column: SealedColumn,
  old: Old,
  told: (so: Resealed) => void = () => {},
): Promise<Resealed> {
  const sum: Resealed = { resealed: 0, closed: 0, unopened: 0 }
  const unwrapped: Unwrapped = new Map()
  for (let after: string | undefined = FIRST_ID; after; ) {
    const from: string = after
    after = await sqlTransaction(payload, async (tx) => {
      const rows = await oldRows(tx, column, old.upTo, from)
      const service = new EncryptionService(await keysOf(tx, { ring: old.ring, unwrapped }, rows))
      await write(tx, column, await anewOf(service, column, rows, sum))
      return rows.at(-1)?.id
    })
    if (after) told(sum)
  }
  return sum
}

/** In the order of `place`, the id itself: its text, which is called `id` too, is no order of the index. */
function oldRows(tx: SqlRunner, { table, column, rule, by }: SealedColumn, upTo: number, after: string) {
  const subject = subjectColumn({ rule, by })
  const sealed = sql.identifier(column)
  return rowsOf<Row>(
    tx,
    sql`select id, sealed, subject from (
          select old.*, sum(octet_length(sealed)) over (order by place) - octet_length(sealed) as before from (
            select id as place, id::text as id, ${sealed} as sealed, ${subject} as subject
            from ${sql.identifier(table)}
            where id > ${after}::uuid and sealed_kid(${sealed}) <= ${upTo} order by place limit ${BATCH}) old
        ) batch where before < ${BATCH_LENGTH_MAX} order by place`,
  )
}

async function anewOf(
  service: EncryptionService,
  { collection, field }: SealedColumn,
  rows: Row[],
  sum: Resealed,
): Promise<Anew[]> {
  const anew: Anew[] = []
  for (const { id, sealed, subject } of rows) {
    const context = { collection, field, rowId: id, subject }
    try {
      anew.push({ id, old: sealed, sealed: await service.sealAnew(sealed, context) })
      sum.resealed += 1
    } catch (error) {
      if (!(error instanceof Unopened)) throw error
      sum[error.fault === 'destroyed' ? 'closed' : 'unopened'] += 1
    }
  }
  return anew
}

async function write(tx: SqlRunner, { table, column }: SealedColumn, anew: Anew[]): Promise<void> {
  if (anew.length === 0) return
  const sealed: Statement = sql`${sql.identifier(column)}`
  await tx.execute(sql`
    update ${sql.identifier(table)} t set ${sealed} = a.sealed
    from json_to_recordset(${JSON.stringify(anew)}::json) a (id uuid, old varchar, sealed varchar)
    where t.id = a.id and t.${sealed} = a.old`)
}

/**
 * The keys of a batch, read at once; the active ones stay active until its transaction ends. What a batch
 * before has unwrapped is taken as it is, as long as its row still holds the same.
 */
async function keysOf(tx: SqlRunner, known: Known, rows: Row[]): Promise<KeyStore> {
  const subjects = JSON.stringify([...new Set(rows.map(({ subject }) => subject))])
  const stored = await rowsOf<StoredKey>(
    tx,
    sql`select kid::float8 as kid, subject, wrapped, state from data_keys
        where subject in (select json_array_elements_text(${subjects}::json)) for share`,
  )
  const byKid = new Map(stored.map((row) => [row.kid, row]))
  const active = new Map(stored.flatMap((row) => (row.state === 'active' ? [[row.subject, row]] : [])))
  const unwrappedOf = (row: StoredKey | undefined): DataKey => {
    if (!row) throw new Unopened('unknown_key')
    const before = known.unwrapped.get(row.kid)
    if (before?.wrapped === row.wrapped && before.wrapped !== null) return before.key
    const key = unwrapKey(known.ring, row)
    known.unwrapped.set(row.kid, { wrapped: row.wrapped, key })
    return key
  }
  return {
    sealingKey: async (subject) => unwrappedOf(active.get(subject)),
    openingKey: async (kid) => unwrappedOf(byKid.get(kid)),
  }
}
