import type { PayloadRequest } from 'payload'
import type { NoteView } from '@/contracts/notes'
import { refuseLockedRecord } from '@/domain/rights/noteRelease'
import { readNow } from '@/server/clock'
import { asView, type NoteRow } from '@/server/notes/readNotes'
import { actorOf } from '@/server/recordAudit'
import { recordReading } from '@/server/recordReading'
import { poolOf } from '@/server/sql'

/**
 * The one way out for words that were written before: nobody reads a note without a trace, which stands
 * before it is told, and nobody the record of somebody erased. @throws DomainError locked
 */
export async function tellNote(req: PayloadRequest, row: NoteRow): Promise<NoteView> {
  refuseLockedRecord(row, await readNow(poolOf(req.payload)))
  const reader = actorOf(req)
  await recordReading(req.payload, { kind: 'note', id: row.id, client: row.client, reader })
  return await asView(req.payload, row)
}
