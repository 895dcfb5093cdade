import type { NoteFormat, Sections } from './note'

/** What a door does with a note; `seen` is the revision that was on the screen. */
export type NoteAct =
  | { type: 'begun' }
  | { type: 'amended' }
  | { type: 'discarded' }
  | { type: 'written'; seen: number; format: NoteFormat; sections: Sections }
  | { type: 'signed'; seen: number }
