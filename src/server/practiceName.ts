import type { Payload } from 'payload'
import { poolOf, rowsOf, sql } from '@/server/sql'

/**
 * The name under which the practice signs its mails; it is also a word that anyone would try as a password.
 */
export async function practiceName(payload: Payload): Promise<string> {
  const [practice] = await rowsOf<{ name: string }>(poolOf(payload), sql`select name from practice limit 1`)
  return practice?.name ?? 'TRS'
}
