import type { CollectionBeforeDeleteHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { actorOf, recordAuditIn } from '@/server/recordAudit'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Only a draft is thrown away, at its own door, and that is on record.
 * @throws DomainError not_allowed, locked for a signed note
 */
export const refuseSigned: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!req.context.noteAct) throw new DomainError('not_allowed', 'A note is thrown away on its own page.')
  const [note] = await rowsOf<{ signed: boolean; client: string }>(
    await transactionOf(req),
    sql`select signed_at is not null as signed, client_id as client from notes
        where id = ${String(id)}::uuid for update`,
  )
  if (note?.signed) throw new DomainError('locked', 'This note is signed, and stays.')
  await recordAuditIn(req, {
    action: 'note_discarded',
    actor: actorOf(req),
    subject: `note:${id}`,
    facts: { client: note?.client ?? null },
  })
}
