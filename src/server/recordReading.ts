import type { Payload } from 'payload'
import { recordAudit } from '@/server/recordAudit'

type Reading = {
  /** `message`: a page of a conversation. */
  kind: 'note' | 'message'
  /** Of the note, or of the conversation. */
  id: string
  client: string
  /** Who reads, by the audit's name. */
  reader: string
}

/**
 * Somebody opened the words of a note, or a page of a conversation that another wrote: on record before the
 * words are answered, whoever it was. One event for each call. @throws what the database throws: what cannot
 * be recorded is not shown
 */
export function recordReading(payload: Payload, { kind, id, client, reader }: Reading): Promise<void> {
  const subject = `${kind === 'note' ? 'note' : 'conversation'}:${id}`
  return recordAudit(payload, { action: `${kind}_read`, actor: reader, subject, facts: { client } })
}
