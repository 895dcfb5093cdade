import type { Endpoint, PayloadRequest } from 'payload'
import { beginNote as contract } from '@/contracts/notes'
import { DomainError } from '@/domain/errors'
import type { NoteAct } from '@/domain/notes/noteAct'
import { answerNote } from '@/endpoints/notes/answerNote'
import { tellNote } from '@/endpoints/notes/tellNote'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { readNotes } from '@/server/notes/readNotes'
import { retrying } from '@/server/retrying'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'
import { staffOf } from '@/server/whoAsks'

type Subject = { therapist: string; client: string; booking: string | null }

/**
 * `POST /api/staff/notes`: a therapist begins a note about an own session or an own client. 201 `{ note }`;
 * 200 with the one there is, for a session that has one, which is a reading on record; 401; 403; 404; 409
 * locked where the client was erased; 422.
 */
export const beginNote: Endpoint = {
  path: '/staff/notes',
  method: 'post',
  handler: async (req) => {
    const { id: user } = await staffOf(req, 'therapist')
    const { booking, client, kind, format } = await bodyOf(req, contract)
    const subject = booking
      ? await one(req, ofBooking(user, booking))
      : await one(req, ofClient(user, client ?? ''))
    const earlier = kind === 'session' ? await existing(req, user, subject) : undefined
    if (earlier) return privately({ note: await tellNote(req, earlier) })
    const noteAct: NoteAct = { type: 'begun' }
    const data = { ...subject, kind, format, revision: 0 }
    try {
      const { id } = await retrying(req, { noteAct }, (fresh) =>
        req.payload.create({ collection: 'notes', data, req: fresh, depth: 0 }),
      )
      return await answerNote(req, id, 201)
    } catch (error) {
      // The index of a session's one note decides between two clicks; the second finds the first.
      const meanwhile = kind === 'session' ? await existing(req, user, subject) : undefined
      if (!meanwhile) throw error
      return privately({ note: await tellNote(req, meanwhile) })
    }
  },
}

function ofBooking(user: string, booking: string): Statement {
  return sql`select t.id as therapist, b.client_id as client, b.id as booking
    from bookings b join therapists t on t.id = b.therapist_id
    where b.id = ${booking}::uuid and b.status <> 'reserved' and t.user_id = ${user}::uuid`
}

function ofClient(user: string, client: string): Statement {
  return sql`select t.id as therapist, c.parent_id as client, null as booking
    from clients_rels c join therapists t on t.id = c.therapists_id
    where c.parent_id = ${client}::uuid and c.path = 'therapists' and t.user_id = ${user}::uuid`
}

async function one(req: PayloadRequest, which: Statement): Promise<Subject> {
  const [subject] = await rowsOf<Subject>(poolOf(req.payload), which)
  if (!subject) throw new DomainError('not_found', 'There is no such session or client of yours.')
  return subject
}

/** The session's note by this therapist: a colleague who had the session before has theirs for themselves. */
async function existing(req: PayloadRequest, user: string, { therapist, booking }: Subject) {
  const which = sql`n.booking_id = ${booking}::uuid and n.therapist_id = ${therapist}::uuid
    and n.kind = 'session' and n.amends_id is null`
  const [note] = await readNotes(poolOf(req.payload), { user, which })
  return note
}
