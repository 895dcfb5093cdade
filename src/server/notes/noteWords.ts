import { type NoteFormat, type Sections, sectionsOf } from '@/domain/notes/note'

/** What is written in a note, as the one text that is sealed. */
export function asWords(sections: Sections): string {
  return JSON.stringify(sections)
}

/** And back: every section of its format, empty where nothing is written. */
export function sectionsIn(format: NoteFormat, words: string | null): Sections {
  return sectionsOf(format, words ? (JSON.parse(words) as Sections) : {})
}
