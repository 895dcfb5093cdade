import { message } from './answers'
import { type Door, door } from './door'
import { listQuery } from './lists'
import * as notes from './notes'

const ONE = '/staff/notes/:id'
const act = (body?: Door['body']) => ({ ...(body ? { body } : {}), refusals: [403, 404, 409] })

/** Notes of therapists, and how they change hands. */
export const NOTES: Door[] = [
  door('user', 'get /staff/notes', 'Own notes, without their words', [200, notes.listOfNotes], {
    query: listQuery.extend(notes.askNotes.shape),
    refusals: [403],
  }),
  door('user', 'post /staff/notes', 'Begin a note', [201, notes.oneNote], act(notes.beginNote)),
  door('user', `get ${ONE}`, 'A note with its amendments', [200, notes.shownNote], { refusals: [403, 404] }),
  door('user', `patch ${ONE}`, 'Write on', [200, notes.oneNote], act(notes.writeNote)),
  door('user', `delete ${ONE}`, 'Throw a draft away', [200, message], act()),
  door('user', `post ${ONE}/signature`, 'Sign', [200, notes.oneNote], act(notes.signNote)),
  door('user', `post ${ONE}/amendments`, 'Amend', [201, notes.oneNote], act(notes.amendNote)),
  door('user', 'post /staff/clients/:id/note-handovers', 'Ask for a handover', [201, notes.oneHandover], {
    body: notes.askHandover,
    refusals: [403, 404],
  }),
  door('client', 'get /portal/note-handovers', 'Handovers to decide', [200, notes.listOfHandovers]),
  door('client', 'post /portal/note-handovers/:id/decision', 'Decide', [200, notes.oneHandover], {
    body: notes.decideHandover,
    refusals: [404, 409],
  }),
  door('client', 'post /portal/note-handovers/:id/withdrawal', 'Take it back', [200, notes.oneHandover], {
    refusals: [404, 409],
  }),
]
