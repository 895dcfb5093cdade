import type { Payload } from 'payload'
import type { NoteFormat, Sections } from '@/domain/notes/note'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Told = { format: NoteFormat; sections: Sections; signs: boolean }

/** What the demo's therapist wrote about the sessions of the demo's client, the oldest first. */
const NOTES: Told[] = [
  {
    format: 'soap',
    sections: {
      subjective: 'Sleeps badly since the move; wakes at four and lies awake.',
      objective: 'Tired, speaks softly, laughs twice.',
      assessment: 'Strain of a new place; no sign of more.',
      plan: 'A walk in the evening, no screens after nine. Look at it again in three weeks.',
    },
    signs: true,
  },
  {
    format: 'dap',
    sections: { data: 'Slept through on five nights of seven.', assessment: 'Steadier.', plan: '' },
    signs: false,
  },
]

/** Notes about the first completed sessions of the demo's client. Safe to repeat. */
export async function seedNotes(payload: Payload, people: Map<string, string>): Promise<void> {
  const client = people.get('client@demo.test')
  const sessions = await rowsOf<{ booking: string; therapist: string; has: boolean }>(
    poolOf(payload),
    sql`select b.id as booking, b.therapist_id as therapist,
          exists (select from notes n where n.booking_id = b.id) as has
        from bookings b join therapists t on t.id = b.therapist_id
        where b.client_id = ${client}::uuid and b.status = 'completed' and t.slug = 'mara-lindqvist'
        order by b.starts_at limit ${NOTES.length}`,
  )
  for (const [index, { booking, therapist, has }] of sessions.entries()) {
    const told = NOTES[index]
    if (told && !has) await write(payload, { client, booking, therapist }, told)
  }
}

async function write(payload: Payload, about: object, { format, sections, signs }: Told): Promise<void> {
  const act = (noteAct: object) => ({ context: { noteAct, actor: 'seed' }, depth: 0 as const })
  const data = { ...about, kind: 'session', format, revision: 0 } as never
  const { id } = await payload.create({ collection: 'notes', data, ...act({ type: 'begun' }) })
  const change = (noteAct: object) => payload.update({ collection: 'notes', id, data: {}, ...act(noteAct) })
  await change({ type: 'written', seen: 0, format, sections })
  if (signs) await change({ type: 'signed', seen: 1 })
}
