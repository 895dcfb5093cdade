import type { Payload } from 'payload'
import type { Owner } from '@/server/sessions'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Whether there is such a person, erased or not; any text may be asked for. */
export async function isSomebody(payload: Payload, { collection, id }: Owner): Promise<boolean> {
  const found = await rowsOf(
    poolOf(payload),
    sql`select 1 from ${sql.identifier(collection)} where id::text = ${id}`,
  )
  return found.length === 1
}
