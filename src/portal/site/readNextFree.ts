import { cache } from 'react'
import { ask } from '@/session/ask'
import type { Catalogue, Slot } from '../answers'
import { leadService } from '../catalogue/leadService'
import { addHours } from '../time/weeks'

const DAYS_AHEAD = 21

/** Free times of a service in the next three weeks; without an answer, none. Asked once for a page. */
export const readFree = cache(async (service: string, therapist: string, now: string): Promise<Slot[]> => {
  const query = new URLSearchParams({
    service,
    therapist,
    from: now,
    to: addHours(now, DAYS_AHEAD * 24),
  })
  const answer = await ask<{ slots: Slot[] }>('GET', `/portal/availability?${query}`)
  return answer.ok ? answer.body.slots : []
})

/** The first free time of each therapist for the service most people want, of at most so many. */
export const readNextFree = async (catalogue: Catalogue, now: string, most: number): Promise<Slot[]> => {
  const service = leadService(catalogue)
  if (!service) return []
  const first = new Map<string, Slot>()
  for (const slot of await readFree(service.slug, 'any', now)) {
    if (!first.has(slot.therapist)) first.set(slot.therapist, slot)
  }
  return [...first.values()].slice(0, most)
}
