import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { type Note, sectionsOf } from '@/domain/notes/note'
import type { NoteAct } from '@/domain/notes/noteAct'
import { refuseSigning, refuseWriting } from '@/domain/notes/noteRules'
import { toIso } from '@/domain/scheduling/instant'
import { readNow } from '@/server/clock'
import { encryptionIn } from '@/server/encryption/encryption'
import { noteContext } from '@/server/encryption/places'
import { asWords, sectionsIn } from '@/server/notes/noteWords'
import { millis, rowsOf, sql, transactionOf } from '@/server/sql'

type Stored = Note & { draft: string | null; startsAt: number | null }

/**
 * What becomes of a note by `req.context.noteAct`, decided over the row as it stands locked: the next draft,
 * or the same words under the key of the record. @throws DomainError as the rules of notes do
 */
export const decideNote: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const act = req.context.noteAct as NoteAct | undefined
  if (operation !== 'update' || !act) return args
  const note = await readStored(req, String((args as { id?: unknown }).id))
  if (act.type === 'written') return { ...args, data: written(note, act) }
  if (act.type === 'signed') return { ...args, data: await signed(req, note, act.seen) }
  return args
}

function written(note: Note, { seen, format, sections }: Extract<NoteAct, { type: 'written' }>) {
  refuseWriting(note, seen)
  return { format, draft: asWords(sectionsOf(format, sections)), revision: note.revision + 1 }
}

async function signed(req: PayloadRequest, note: Stored, seen: number) {
  const now = await readNow(await transactionOf(req))
  const context = noteContext(note.id, { field: 'draft', client: note.client })
  const words = note.draft === null ? null : await (await encryptionIn(req)).open(note.draft, context)
  const sections = sectionsIn(note.format, words)
  refuseSigning({ note, seen, sections, startsAt: note.startsAt, now })
  return { body: asWords(sections), draft: null, signedAt: toIso(now), revision: note.revision + 1 }
}

async function readStored(req: PayloadRequest, id: string): Promise<Stored> {
  const [note] = await rowsOf<Stored>(
    await transactionOf(req),
    sql`select n.id, n.therapist_id as therapist, n.client_id as client, n.booking_id as booking, n.kind, n.format,
          n.revision, ${millis(sql`n.signed_at`)} as "signedAt", n.amends_id as amends, n.draft_sealed as draft,
          ${millis(sql`b.starts_at`)} as "startsAt"
        from notes n left join bookings b on b.id = n.booking_id where n.id = ${id}::uuid`,
  )
  if (!note) throw new Error(`note ${id} went away while it was being locked`)
  return note
}
