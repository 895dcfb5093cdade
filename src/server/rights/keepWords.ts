import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { encryptionOver } from '@/server/encryption/encryption'
import { reasonContext } from '@/server/encryption/places'
import { type SqlRunner, sql } from '@/server/sql'

type Words = { client: string; command: string; text: string; actor: string }

/**
 * Keeps the words given for something that concerns a client, sealed under the client's key, in `tx`.
 * @returns their id
 */
export async function keepWords(
  payload: Payload,
  tx: SqlRunner,
  { client, command, text, actor }: Words,
): Promise<string> {
  const id = uuidv7()
  const sealed = await encryptionOver(payload, tx).seal(text, reasonContext(id, client))
  await tx.execute(sql`
    insert into reasons (id, client_id, command, text_sealed, actor, at)
    values (${id}::uuid, ${client}::uuid, ${command}, ${sealed}, ${actor}, to_timestamp(${nowMillis()} / 1000))`)
  return id
}
