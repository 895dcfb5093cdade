import type { Payload } from 'payload'
import { Unopened } from '@/domain/encryption/sealFault'
import { encryptionOf } from '@/server/encryption/encryption'
import { type SealedColumn, sealedColumns, subjectColumn } from '@/server/encryption/sealedColumns'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** `closed`: their keys were destroyed, and they stay so; `unopened`: a line for each that nothing opens. */
export type Opened = { opened: number; closed: number; unopened: string[] }

type Row = { id: string; sealed: string; subject: string }

const BATCH = 500
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** Opens every sealed value of a database at its place, and forgets what it said. */
export async function openEverything(payload: Payload): Promise<Opened> {
  const sum: Opened = { opened: 0, closed: 0, unopened: [] }
  for (const column of sealedColumns(payload)) await openColumn(payload, column, sum)
  return sum
}

async function openColumn(payload: Payload, column: SealedColumn, sum: Opened): Promise<void> {
  const { collection, field } = column
  const encryption = encryptionOf(payload)
  let rows = await rowsAfter(payload, column, FIRST_ID)
  for (; rows.length > 0; rows = await rowsAfter(payload, column, rows.at(-1)?.id ?? '')) {
    for (const { id, sealed, subject } of rows) {
      try {
        await encryption.open(sealed, { collection, field, rowId: id, subject })
        sum.opened += 1
      } catch (error) {
        if (!(error instanceof Unopened)) throw error
        if (error.fault === 'destroyed') sum.closed += 1
        else sum.unopened.push(`${collection}.${field} ${id}: ${error.fault}`)
      }
    }
  }
}

function rowsAfter(payload: Payload, { table, column, rule, by }: SealedColumn, after: string) {
  const subject = subjectColumn({ rule, by })
  const sealed = sql.identifier(column)
  return rowsOf<Row>(
    poolOf(payload),
    // By the id itself: its text, which is called `id` too, is no order of the index.
    sql`select id::text as id, ${sealed} as sealed, ${subject} as subject from ${sql.identifier(table)} t
        where id > ${after}::uuid and ${sealed} is not null order by t.id limit ${BATCH}`,
  )
}
