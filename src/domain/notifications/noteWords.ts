import type { AccountKind, NoteKind } from './notice'

/** What a note can be filled with; each phrase takes what it needs. */
export type NoteFilling = { practice: string; credits: number; until: string }

type Said = { subject: string; opening: string; action: string; closing?: string }
type Phrase = (filling: NoteFilling) => Said

/** The words of one language for what is about no session: no name of a person, nothing clinical. */
export type NoteWords = {
  client: Record<NoteKind | AccountKind, Phrase>
  /** What people of the practice are told: less, and in other words. */
  user: Partial<Record<NoteKind | AccountKind, Phrase>>
  labels: { plan: string; amount: string; credits: string; until: string; back: string }
  unsubscribe: { credits: string; messages: string }
}
