/** How a note is laid out, with the headings of each. */
export const NOTE_SECTIONS = {
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  dap: ['data', 'assessment', 'plan'],
  free: ['text'],
} as const

/** In the order in which they are offered. */
export const NOTE_FORMATS = ['soap', 'dap', 'free'] as const
export type NoteFormat = (typeof NOTE_FORMATS)[number]

/**
 * `session`: what belongs to the client's record. `process`: the therapist's own thoughts, which stand apart
 * and leave the practice with no export and no handover.
 */
export const NOTE_KINDS = ['session', 'process'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** What is written under each heading. */
export type Sections = Record<string, string>

/** A note as the rules see it; its words apart. Instants are epoch milliseconds. */
export type Note = {
  id: string
  therapist: string
  client: string
  booking: string | null
  kind: NoteKind
  format: NoteFormat
  revision: number
  signedAt: number | null
  amends: string | null
}

/** The sections of `format` and no other, in its order; what is not there is empty. */
export function sectionsOf(format: NoteFormat, written: Sections): Sections {
  return Object.fromEntries(NOTE_SECTIONS[format].map((heading) => [heading, written[heading] ?? '']))
}

/** Whether anything is written at all. */
export function isBlank(sections: Sections): boolean {
  return Object.values(sections).every((words) => words.trim() === '')
}
