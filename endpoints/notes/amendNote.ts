import type { Endpoint } from 'payload'
import { amendNote as contract } from '@/contracts/notes'
import type { NoteAct } from '@/domain/notes/noteAct'
import { refuseAmending } from '@/domain/notes/noteRules'
import { answerNote } from '@/endpoints/notes/answerNote'
import { ownNote } from '@/endpoints/notes/ownNote'
import { bodyOf } from '@/server/bodyOf'
import { retrying } from '@/server/retrying'

/**
 * `POST /api/staff/notes/:id/amendments`: a new note that amends a signed one, with a reason; written and
 * signed like any other. 201 `{ note }`; 401; 403; 404; 409 too_early for one that is not signed; 422.
 */
export const amendNote: Endpoint = {
  path: '/staff/notes/:id/amendments',
  method: 'post',
  handler: async (req) => {
    const note = await ownNote(req)
    const { reason } = await bodyOf(req, contract)
    refuseAmending(note)
    const { therapist, client, booking, kind } = note
    const data = {
      therapist,
      client,
      booking,
      kind,
      format: 'free' as const,
      revision: 0,
      amends: note.id,
      reason,
    }
    const noteAct: NoteAct = { type: 'amended' }
    const { id } = await retrying(req, { noteAct }, (fresh) =>
      req.payload.create({ collection: 'notes', data, req: fresh, depth: 0 }),
    )
    return await answerNote(req, id, 201)
  },
}
