import type { NoteView } from '@/contracts/notes'
import type { NoteFormat, Sections } from '@/domain/notes/note'
import { callDoor, type Refusal } from '../panel/callDoor'

export type Draft = { format: NoteFormat; sections: Sections }
export type Saving = { state: 'saved' | 'unsaved' | 'saving' } | { state: 'refused'; refusal: Refusal }

/** The draft that is on the screen and the one that is stored, brought together call by call, in order. */
export function draftKeeper(note: NoteView, tell: (saving: Saving) => void) {
  let unsaved: Draft | null = null
  let { revision } = note
  let queue: Promise<number | null> = Promise.resolve(revision)

  async function save(): Promise<number | null> {
    if (!unsaved) return revision
    const sent = unsaved
    unsaved = null
    tell({ state: 'saving' })
    const path = `/staff/notes/${note.id}`
    const answer = await callDoor<{ note: NoteView }>('PATCH', path, { revision, ...sent })
    if (!answer.ok) {
      unsaved ??= sent
      tell({ state: 'refused', refusal: answer.refusal })
      return null
    }
    revision = answer.body.note.revision
    // What was typed meanwhile has a timer of its own.
    tell({ state: unsaved ? 'unsaved' : 'saved' })
    return revision
  }

  return {
    take: (draft: Draft) => {
      unsaved = draft
      tell({ state: 'unsaved' })
    },
    flush: () => {
      queue = queue.then(save)
      return queue
    },
  }
}
