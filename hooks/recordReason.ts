import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { encryptionIn } from '@/server/encryption/encryption'
import { reasonContext } from '@/server/encryption/places'
import { actorOf } from '@/server/recordAudit'
import { sql, transactionOf } from '@/server/sql'

type About = { client: string; booking: string | null; command: string; text: string }

/**
 * Keeps the words staff gave, sealed under the client's key, in `req`'s transaction.
 * @returns `reason:{id}`, by which others name it
 */
export async function recordReason(
  req: PayloadRequest,
  { client, booking, command, text }: About,
): Promise<string> {
  const id = uuidv7()
  const encryption = await encryptionIn(req)
  const sealed = await encryption.seal(text, reasonContext(id, client))
  await (await transactionOf(req)).execute(sql`
    insert into reasons (id, client_id, booking_id, command, text_sealed, actor, at)
    values (${id}::uuid, ${client}::uuid, ${booking}::uuid, ${command}, ${sealed}, ${actorOf(req)},
            to_timestamp(${nowMillis()} / 1000))`)
  return `reason:${id}`
}
