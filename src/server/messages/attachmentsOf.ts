import type { Payload } from 'payload'
import type { AttachmentView } from '@/contracts/messages'
import type { EncryptionService } from '@/domain/encryption/EncryptionService'
import { openOrNote } from '@/server/encryption/openOrNote'
import { fileNameContext } from '@/server/encryption/places'
import { type Statement, sql } from '@/server/sql'

type Kept = Omit<AttachmentView, 'name'> & { sealed: string }

/** A row of a query that selects `attachmentsOf()` as `attachments`. */
export type WithAttachments = { client: string; attachments: Kept[] | null }

/** What was sent with a message `m`, in the order in which it was put there, as JSON; null for nothing. */
export function attachmentsOf(): Statement {
  return sql`(select json_agg(json_build_object('id', a.id, 'sealed', a.name_sealed, 'type', a.type,
      'bytes', a.bytes) order by a.number) from attachments a where a.message_id = m.id)`
}

/** The same with their names opened. */
export function openNames(
  reader: { payload: Payload; encryption: EncryptionService },
  { client, attachments }: WithAttachments,
): Promise<AttachmentView[]> {
  return Promise.all(
    (attachments ?? []).map(async ({ id, sealed, type, bytes }) => {
      return { id, name: await openOrNote(reader, sealed, fileNameContext(id, client)), type, bytes }
    }),
  )
}
