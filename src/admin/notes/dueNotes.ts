import { ownProfiles } from '../panel/ownProfiles'
import type { PanelProps, PanelUser } from '../panel/PanelProps'

type Session = { id: string; startsAt: string; client: { name?: string } }
type Due = { booking: string; startsAt: string; client: string | null; isBegun: boolean }

/** So far back, and so many at a time: what is older is found in the list of sessions. */
const DAYS = 60
const SHOWN = 20
const LOOKED_AT = 100

/** Own sessions of the last weeks that took place or are over, and have no signed note; the oldest first. */
export async function dueNotes(payload: PanelProps['payload'], user: PanelUser): Promise<Due[]> {
  const since = new Date(Date.now() - DAYS * 86_400_000).toISOString()
  const hasEnded = { endsAt: { less_than_equal: new Date().toISOString() } }
  const asked = { user, overrideAccess: false as const, limit: LOOKED_AT }
  const { docs: sessions } = await payload.find<Session>({
    ...asked,
    collection: 'bookings',
    where: {
      and: [
        { therapist: { in: await ownProfiles(payload, user) } },
        { startsAt: { greater_than_equal: since } },
        { or: [{ status: { equals: 'completed' } }, { and: [{ status: { equals: 'booked' } }, hasEnded] }] },
      ],
    },
    sort: 'startsAt',
    depth: 1,
  })
  const { docs: notes } = await payload.find<{ booking: string; signedAt?: string | null }>({
    ...asked,
    collection: 'notes',
    where: {
      and: [
        { booking: { in: sessions.map(({ id }) => id) } },
        { kind: { equals: 'session' } },
        { amends: { exists: false } },
      ],
    },
    depth: 0,
  })
  const noteOf = new Map(notes.map((note) => [note.booking, note]))
  return sessions
    .filter(({ id }) => !noteOf.get(id)?.signedAt)
    .slice(0, SHOWN)
    .map(({ id, startsAt, client }) => ({
      booking: id,
      startsAt,
      client: client.name ?? null,
      isBegun: noteOf.has(id),
    }))
}
