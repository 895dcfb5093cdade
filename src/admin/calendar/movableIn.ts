import type { Movable } from './Board'
import type { Placed } from './Placed'

/** Of the sessions that are drawn, by id, those that can be moved; the door has the last word. */
export function movableIn(columns: readonly Placed[], nobody: string): Record<string, Movable> {
  const all = columns.flatMap(({ who }) => [...who.values()])
  return Object.fromEntries(
    all.flatMap(({ session, therapist: { slug, name } }): [string, Movable][] => {
      if (session?.status !== 'booked' && session?.status !== 'planned') return []
      const { id, sequence, startsAt, status } = session
      const client = session.client?.name ?? nobody
      return [
        [id, { sequence, startsAt, client, isPlanned: status === 'planned', therapist: { slug, name } }],
      ]
    }),
  )
}
