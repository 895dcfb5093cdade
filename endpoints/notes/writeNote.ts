import type { Endpoint, PayloadRequest } from 'payload'
import { signNote as signContract, writeNote as writeContract } from '@/contracts/notes'
import type { NoteAct } from '@/domain/notes/noteAct'
import { answerNote } from '@/endpoints/notes/answerNote'
import { ownNote } from '@/endpoints/notes/ownNote'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { retrying } from '@/server/retrying'

/**
 * The author writes on (autosaving), signs, or throws a draft away. 200 `{ note }`, `{ message }`; 401; 403
 * for whoever only reads it; 404; 409 locked once it is signed, stale_booking where it was written on
 * elsewhere, too_early to be signed; 422.
 */
export const writeNote: Endpoint[] = [
  {
    path: '/staff/notes/:id',
    method: 'patch',
    handler: async (req) => {
      const { id } = await ownNote(req)
      const { revision: seen, format, sections } = await bodyOf(req, writeContract)
      await act(req, id, { type: 'written', seen, format, sections })
      return await answerNote(req, id)
    },
  },
  {
    path: '/staff/notes/:id/signature',
    method: 'post',
    handler: async (req) => {
      const { id } = await ownNote(req)
      const { revision: seen } = await bodyOf(req, signContract)
      await act(req, id, { type: 'signed', seen })
      return await answerNote(req, id)
    },
  },
  {
    path: '/staff/notes/:id',
    method: 'delete',
    handler: async (req) => {
      const { id } = await ownNote(req)
      const noteAct: NoteAct = { type: 'discarded' }
      await retrying(req, { noteAct }, (fresh) =>
        req.payload.delete({ collection: 'notes', id, req: fresh, depth: 0 }),
      )
      return privately({ message: 'The draft is gone.' })
    },
  },
]

async function act(req: PayloadRequest, id: string, noteAct: NoteAct): Promise<void> {
  await retrying(req, { noteAct }, (fresh) =>
    req.payload.update({ collection: 'notes', id, data: {}, req: fresh, depth: 0 }),
  )
}
