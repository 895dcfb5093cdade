import type { CollectionAfterChangeHook } from 'payload'
import type { NoteAct } from '@/domain/notes/noteAct'
import { actorOf, recordAuditIn } from '@/server/recordAudit'

/** Acts on a note that are on record, each once: autosaving is part of beginning it. */
const RECORDED: NoteAct['type'][] = ['begun', 'signed', 'amended']

/** Who began, signed or amended which note, in the transaction of it. */
export const recordNote: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { type } = req.context.noteAct as NoteAct
  delete req.context.noteAct
  if (RECORDED.includes(type)) {
    await recordAuditIn(req, {
      action: `note_${type}`,
      actor: actorOf(req),
      subject: `note:${doc.id}`,
      facts: { client: idOf(doc.client), kind: doc.kind, amends: idOf(doc.amends) },
    })
  }
  return doc
}

function idOf(reference: unknown): string | null {
  return typeof reference === 'string' ? reference : null
}
