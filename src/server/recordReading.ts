import type { PayloadRequest } from 'payload'
import { actorOf, appendAudit, recordAudit } from '@/server/recordAudit'
import type { SqlRunner } from '@/server/sql'

type Reading = { kind: 'note' | 'message' | 'attachment'; id: string; client: string }

/**
 * Somebody opened the words of a note, message or attachment: on record before the words are answered,
 * whoever it was. One event for each call. @throws what the database throws: what cannot be recorded is not
 * shown
 */
export function recordReading(req: PayloadRequest, { kind, id, client }: Reading): Promise<void> {
  const subject = `${kind}:${id}`
  return recordAudit(req.payload, { action: `${kind}_read`, actor: actorOf(req), subject, facts: { client } })
}

type KeyUse = {
  use: 'made' | 'rewrapped' | 'rotated' | 'retired' | 'destroyed'
  /** Whose key it is: `client:{id}`, `record:{id}`, `practice`. */
  subject: string
  kid: number
  actor: string
}

/** A key was made, wrapped anew, replaced, retired or destroyed: in the transaction that does it. */
export function recordKeyUse(runner: SqlRunner, { use, subject, kid, actor }: KeyUse): Promise<void> {
  return appendAudit(runner, { action: `key_${use}`, actor, subject, facts: { kid } })
}
