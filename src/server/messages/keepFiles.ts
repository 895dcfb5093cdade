import { v7 as uuidv7 } from 'uuid'
import type { EncryptionService } from '@/domain/encryption/EncryptionService'
import { asSealedText } from '@/domain/encryption/sealedText'
import type { SentFile } from '@/domain/messages/attachment'
import { partId, partsOf } from '@/domain/messages/filePart'
import { fileNameContext, filePartContext } from '@/server/encryption/places'
import { type SqlRunner, sql } from '@/server/sql'

type Sent = { message: string; conversation: string; client: string; files: SentFile[] }

/** Writes the files of a message that is about to stand, sealed, in `tx`; one after the other. */
export async function keepFiles(tx: SqlRunner, encryption: EncryptionService, sent: Sent): Promise<void> {
  const { message, conversation, client, files } = sent
  for (const [index, { name, type, bytes }] of files.entries()) {
    const id = uuidv7()
    const sealed = await encryption.seal(name, fileNameContext(id, client))
    await tx.execute(sql`
      insert into attachments (id, message_id, conversation_id, client_id, number, name_sealed, type, bytes)
      values (${id}::uuid, ${message}::uuid, ${conversation}::uuid, ${client}::uuid, ${index + 1}, ${sealed},
              ${type}, ${bytes.length})`)
    await keepParts(tx, encryption, { id, client, bytes })
  }
}

async function keepParts(
  tx: SqlRunner,
  encryption: EncryptionService,
  { id, client, bytes }: { id: string; client: string; bytes: Buffer },
): Promise<void> {
  for (const [index, part] of partsOf(bytes).entries()) {
    const own = partId(id, index + 1)
    const envelope = await encryption.sealBytes(part, filePartContext(own, client))
    await tx.execute(sql`
      insert into attachment_parts (id, attachment_id, client_id, number, content_sealed)
      values (${own}::uuid, ${id}::uuid, ${client}::uuid, ${index + 1}, ${asSealedText(envelope)})`)
  }
}
