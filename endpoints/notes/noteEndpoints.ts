import type { Endpoint } from 'payload'
import { amendNote } from '@/endpoints/notes/amendNote'
import { beginNote } from '@/endpoints/notes/beginNote'
import { handNotesOver } from '@/endpoints/notes/handNotesOver'
import { showNotes } from '@/endpoints/notes/showNotes'
import { writeNote } from '@/endpoints/notes/writeNote'

/** Every door of the therapists' notes. */
export function noteEndpoints(): Endpoint[] {
  return [...showNotes, beginNote, ...writeNote, amendNote, ...handNotesOver]
}
