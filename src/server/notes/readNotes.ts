import type { Payload } from 'payload'
import type { NoteHead, NoteView } from '@/contracts/notes'
import type { Note } from '@/domain/notes/note'
import { toIso } from '@/domain/scheduling/instant'
import { encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { noteContext } from '@/server/encryption/places'
import { sectionsIn } from '@/server/notes/noteWords'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** A note as it is stored, its words sealed; instants are epoch milliseconds. */
export type NoteRow = Note & {
  createdAt: number
  startsAt: number | null
  isOwn: boolean
  /** Whether its client was erased, and until when their record is released then. */
  erased: boolean
  released: number | null
  draft: string | null
  body: string | null
  reason: string | null
}

/**
 * The notes that `which` selects (a condition on `n`) of those that `user` may read: their own, and what was
 * handed to them. Newest first.
 */
export function readNotes(
  runner: SqlRunner,
  { user, which, limit = 1 }: { user: string; which: Statement; limit?: number },
): Promise<NoteRow[]> {
  return rowsOf<NoteRow>(
    runner,
    sql`select n.id, n.therapist_id as therapist, n.client_id as client, n.booking_id as booking, n.kind, n.format,
          n.revision, ${millis(sql`n.signed_at`)} as "signedAt", n.amends_id as amends,
          ${millis(sql`n.created_at`)} as "createdAt", ${millis(sql`b.starts_at`)} as "startsAt",
          t.user_id is not distinct from ${user}::uuid as "isOwn", n.draft_sealed as draft, n.body_sealed as body,
          n.reason_sealed as reason, c.erased_at is not null as erased, (select ${millis(sql`max(e.released_until)`)}
            from erasures e where e.client_id = n.client_id and c.erased_at is not null) as released
        from notes n join clients c on c.id = n.client_id join therapists t on t.id = n.therapist_id left join bookings b on b.id = n.booking_id
          left join therapists h on h.id = n.handed_to_id
        where (t.user_id = ${user}::uuid or h.user_id = ${user}::uuid) and ${which}
        order by n.created_at desc, n.id desc limit ${limit}`,
  )
}

export function asHead(row: NoteRow): NoteHead {
  const { id, therapist, client, booking, kind, format, revision, amends, isOwn } = row
  const signedAt = row.signedAt === null ? null : toIso(row.signedAt)
  const createdAt = toIso(row.createdAt)
  return { id, therapist, client, booking, kind, format, revision, createdAt, signedAt, amends, isOwn }
}

/** With its words; empty where they stay closed, which is noted. */
export async function asView(payload: Payload, row: NoteRow): Promise<NoteView> {
  const opened = (field: 'draft' | 'body' | 'reason') => openedField(payload, row, field)
  const words = row.signedAt === null ? await opened('draft') : await opened('body')
  return { ...asHead(row), sections: sectionsIn(row.format, words), reason: await opened('reason') }
}

async function openedField(payload: Payload, row: NoteRow, field: 'draft' | 'body' | 'reason') {
  const sealed = row[field]
  if (sealed === null) return null
  const context = noteContext(row.id, { field, client: row.client })
  return await openOrNote({ payload, encryption: encryptionOf(payload) }, sealed, context)
}
