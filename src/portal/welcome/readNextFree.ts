import { ask } from '@/session/ask'
import type { Catalogue, Slot } from '../answers'
import { leadService } from '../catalogue/leadService'
import { addHours } from '../time/weeks'

const DAYS_AHEAD = 21

/** The first free time of each therapist for the service most people want; without an answer, none. */
export const readNextFree = async (catalogue: Catalogue, now: string): Promise<Slot[]> => {
  const service = leadService(catalogue)
  if (!service) return []
  const query = new URLSearchParams({
    service: service.slug,
    therapist: 'any',
    from: now,
    to: addHours(now, DAYS_AHEAD * 24),
  })
  const answer = await ask<{ slots: Slot[] }>('GET', `/portal/availability?${query}`)
  if (!answer.ok) return []
  const first = new Map<string, Slot>()
  for (const slot of answer.body.slots) if (!first.has(slot.therapist)) first.set(slot.therapist, slot)
  return [...first.values()].slice(0, 3)
}
