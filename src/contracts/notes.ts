import * as z from 'zod'
import { NOTE_FORMATS, NOTE_KINDS } from '@/domain/notes/note'
import { reason, slug, uuid } from './parse'

const sections = z.record(
  z.string().max(20),
  z.string('Write this as a text.').max(20_000, 'Use at most 20,000 characters.'),
)
const revision = z.int().min(0)

/** POST /api/staff/notes: about a session, or about a client. */
export const beginNote = z
  .object({
    booking: uuid.optional(),
    client: uuid.optional(),
    kind: z.enum(NOTE_KINDS).default('session'),
    format: z.enum(NOTE_FORMATS).default('soap'),
  })
  .refine(({ booking, client }) => Boolean(booking) !== Boolean(client), {
    path: ['booking'],
    error: 'Name a session or a client.',
  })

/** PATCH /api/staff/notes/:id; `revision` is the one that was seen. */
export const writeNote = z.object({ revision, format: z.enum(NOTE_FORMATS), sections })

/** POST /api/staff/notes/:id/signature */
export const signNote = z.object({ revision })

/** POST /api/staff/notes/:id/amendments */
export const amendNote = z.object({ reason })

/** GET /api/staff/notes */
export const askNotes = z.object({ client: uuid.optional() })

const noteHead = z.object({
  id: z.string(),
  therapist: z.string(),
  client: z.string(),
  booking: z.string().nullable(),
  kind: z.enum(NOTE_KINDS),
  format: z.enum(NOTE_FORMATS),
  revision: z.number(),
  createdAt: z.string(),
  signedAt: z.string().nullable(),
  amends: z.string().nullable(),
  /** Whether the reader wrote it; else it was handed over to them. */
  isOwn: z.boolean(),
})
const note = noteHead.extend({
  sections: z.record(z.string(), z.string()),
  reason: z.string().nullable(),
})

export const oneNote = z.object({ note })
/** A note with what amends it, oldest first. */
export const shownNote = z.object({ note, amendments: z.array(note) })
export const listOfNotes = z.object({ items: z.array(noteHead), nextCursor: z.string().nullable() })

export type NoteHead = z.output<typeof noteHead>
export type NoteView = z.output<typeof note>
export type ShownNote = z.output<typeof shownNote>

/** POST /api/staff/clients/:id/note-handovers: therapists by slug. */
export const askHandover = z.object({ from: slug, to: slug })

/** POST /api/portal/note-handovers/:id/decision */
export const decideHandover = z.object({ consents: z.boolean('Say true or false.') })

const handover = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  askedAt: z.string(),
  decision: z.enum(['consented', 'declined']).nullable(),
  decidedAt: z.string().nullable(),
  /** Since when a consent is taken back. */
  withdrawnAt: z.string().nullable(),
  /** What the client is asked today, by language; what was agreed to stands among the consents. */
  words: z.object({ en: z.array(z.string()), de: z.array(z.string()) }),
})
export const oneHandover = z.object({ handover })
export const listOfHandovers = z.object({ items: z.array(handover), nextCursor: z.null() })
export type HandoverView = z.output<typeof handover>
