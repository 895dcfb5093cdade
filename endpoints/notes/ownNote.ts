import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { refuseLockedRecord } from '@/domain/rights/noteRelease'
import { readNow } from '@/server/clock'
import { type NoteRow, readNotes } from '@/server/notes/readNotes'
import { poolOf, sql } from '@/server/sql'
import { staffOf } from '@/server/whoAsks'

/**
 * The note in the path, of those that the signed-in therapist may read. Nobody else of the practice reads
 * one, owners neither. @throws DomainError not_signed_in, not_allowed, not_found
 */
export async function readableNote(req: PayloadRequest): Promise<NoteRow> {
  const { id: user } = await staffOf(req, 'therapist')
  const id = String(req.routeParams?.id ?? '')
  const [note] = isUuid(id)
    ? await readNotes(poolOf(req.payload), { user, which: sql`n.id = ${id}::uuid` })
    : []
  if (!note) throw new DomainError('not_found', 'There is no such note.')
  refuseLockedRecord(note, await readNow(poolOf(req.payload)))
  return note
}

/**
 * As `readableNote`, for its author alone. @throws DomainError also where it was handed over to the reader
 */
export async function ownNote(req: PayloadRequest): Promise<NoteRow> {
  const note = await readableNote(req)
  if (!note.isOwn) throw new DomainError('not_allowed', 'Only whoever wrote a note writes on in it.')
  return note
}
