import type { Payload } from 'payload'
import { recordAudit } from '@/server/recordAudit'

type Reading = {
  /** `message`: a page of a conversation; `attachment`: what a file of one holds. */
  kind: 'note' | 'message' | 'attachment'
  /** Of the note, the conversation or the file. */
  id: string
  client: string
  /** Who reads, by the audit's name. */
  reader: string
}

/**
 * Somebody opened the words of a note, or a page of a conversation or a file that another sent: on record
 * before it is answered, whoever it was. One event for each call. @throws what the database throws: what
 * cannot be recorded is not shown
 */
export function recordReading(payload: Payload, { kind, id, client, reader }: Reading): Promise<void> {
  const subject = `${kind === 'message' ? 'conversation' : kind}:${id}`
  return recordAudit(payload, { action: `${kind}_read`, actor: reader, subject, facts: { client } })
}
