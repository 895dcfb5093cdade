import type { Payload } from 'payload'
import type { OfferedSlot } from '@/domain/errors'
import { DAY_MS, toIso } from '@/domain/scheduling/instant'
import { slots } from '@/domain/scheduling/slots'
import { type ReadOffer, readOffers } from '@/server/offers'
import { poolOf, sql } from '@/server/sql'

const NEXT_SLOTS = 5
const NEXT_DAYS = 14

export type Asked = {
  /** Slugs; `any` asks every therapist who gives the service. */
  service: string
  therapist: string
  /** Epoch milliseconds. */
  from: number
  to: number
  client?: string | null
}

/** The offers asked for, and the slots in them with starts in [from, to), by start. */
export async function readAvailability(
  payload: Payload,
  { service, therapist, from, to, client = null }: Asked,
): Promise<{ offers: ReadOffer[]; slots: OfferedSlot[] }> {
  const who = therapist === 'any' ? sql`true` : sql`t.slug = ${therapist}`
  const which = sql`s.slug = ${service} and s.published and t.published and ${who}`
  const offers = await readOffers(poolOf(payload), which, { from, to, client })
  const found = offers.flatMap(({ therapistSlug, offer }) =>
    slots({ ...offer, from, to }).map((slot) => ({ therapist: therapistSlug, ...slot })),
  )
  found.sort((a, b) => a.startsAt - b.startsAt || (a.therapist < b.therapist ? -1 : 1))
  return {
    offers,
    slots: found.map(({ therapist, startsAt, endsAt }) => ({
      therapist,
      startsAt: toIso(startsAt),
      endsAt: toIso(endsAt),
    })),
  }
}

/** The next free times from the wanted one on, for who came too late. */
export async function nextFreeSlots(
  payload: Payload,
  wanted: { service: string; therapist: string; startsAt: number; client: string },
): Promise<OfferedSlot[]> {
  const { startsAt, ...asked } = wanted
  const { slots: free } = await readAvailability(payload, {
    ...asked,
    from: startsAt,
    to: startsAt + NEXT_DAYS * DAY_MS,
  })
  return free.slice(0, NEXT_SLOTS)
}
