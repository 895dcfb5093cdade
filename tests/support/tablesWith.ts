import type { Payload } from 'payload'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Tables in which some row says `words` in clear, in whatever column: of confidences there are none. */
export async function tablesWith(payload: Payload, words: string): Promise<string[]> {
  const pool = poolOf(payload)
  const tables = await rowsOf<{ name: string }>(
    pool,
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await rowsOf(
      pool,
      sql`select 1 from ${sql.identifier(name)} r where to_jsonb(r)::text ilike ${`%${words}%`} limit 1`,
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}
