import type { AccountKind, NoteKind } from './notice'

/** What a note can be filled with; each phrase takes what it needs. */
export type NoteFilling = {
  practice: string
  credits: number
  until: string
  /** Of a series: how many of its sessions are booked, and planned. */
  booked: number
  planned: number
  /** Of a free time: its start by the reader's clock. */
  when: string
}

type Said = { subject: string; opening: string; action: string; closing?: string }
type Phrase = (filling: NoteFilling) => Said

type PlaceKind = Extract<NoteKind, 'series_made' | 'series_ended' | 'slot_freed'>

/** Of these, what is about series and free times. */
export type PlaceWords = {
  client: Record<PlaceKind, Phrase>
  user: Partial<Record<PlaceKind, Phrase>>
}

/** The words of one language for what is about no session: no name of a person, nothing clinical. */
export type NoteWords = {
  client: Record<NoteKind | AccountKind, Phrase>
  /** What people of the practice are told: less, and in other words. */
  user: Partial<Record<NoteKind | AccountKind, Phrase>>
  labels: { plan: string; amount: string; credits: string; until: string; back: string }
  unsubscribe: { credits: string; messages: string }
}
