import type { Payload } from 'payload'
import { migrations } from '@/migrations/index'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** @returns what is missing before the practice is open: `database`, `schema`; nothing where it is. */
export async function readReadiness(payload: Payload): Promise<string[]> {
  try {
    const rows = await rowsOf<{ name: string }>(poolOf(payload), sql`select name from payload_migrations`)
    const done = new Set(rows.map(({ name }) => name))
    return migrations.every(({ name }) => done.has(name)) ? [] : ['schema']
  } catch {
    // Whatever the driver says, an outsider learns one word.
    return ['database']
  }
}
