import type { Payload } from 'payload'
import type { TalkSide } from '@/domain/messages/party'
import { encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { fileNameContext } from '@/server/encryption/places'
import { writtenBy } from '@/server/messages/ofParty'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** A file as it is handed out; `from` is the side that sent it. */
export type KeptFile = {
  id: string
  client: string
  from: TalkSide
  name: string
  type: string
  bytes: number
}

/**
 * A file of a conversation. Who may have it is the caller's to say. @returns null where there is none, or its
 * key is gone
 */
export async function readAttachment(
  payload: Payload,
  { conversation, id }: { conversation: string; id: string },
): Promise<KeptFile | null> {
  const [found] = await rowsOf<KeptFile & { sealed: string }>(
    poolOf(payload),
    sql`select a.id, a.client_id as client, a.name_sealed as sealed, a.type, a.bytes,
          case when ${writtenBy('client')} then 'client' else 'therapist' end as "from"
        from attachments a join messages m on m.id = a.message_id
        where a.id::text = ${id} and a.conversation_id = ${conversation}::uuid`,
  )
  if (!found) return null
  const { sealed, ...file } = found
  const reader = { payload, encryption: encryptionOf(payload) }
  const name = await openOrNote(reader, sealed, fileNameContext(file.id, file.client))
  return name === null ? null : { ...file, name }
}
