import type { Payload } from 'payload'
import type { OfferedSlot } from '@/domain/errors'
import { DAY_MS, toIso } from '@/domain/scheduling/instant'
import type { Interval } from '@/domain/scheduling/intervals'
import { slots } from '@/domain/scheduling/slots'
import { readNow } from '@/server/clock'
import { type ReadOffer, readOffers } from '@/server/offers'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

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
  /** The booking that is being moved: its own time does not block it. */
  except?: string | null
}

/** The offers asked for, and the slots in them with starts in [from, to), by start. */
export async function readAvailability(
  payload: Payload,
  { service, therapist, from, to, client = null, except = null }: Asked,
): Promise<{ offers: ReadOffer[]; slots: OfferedSlot[] }> {
  const who = therapist === 'any' ? sql`true` : sql`t.slug = ${therapist}`
  const which = sql`s.slug = ${service} and s.published and t.published and ${who}`
  const offers = await readOffers(poolOf(payload), which, { from, to, client, except })
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

type Late = { service: string; therapist: string; startsAt: number; client: string | null; except?: string }

/** The next free times from the wanted one (or now) on that this client could take, for who came too late. */
export async function nextFreeSlots(payload: Payload, wanted: Late): Promise<OfferedSlot[]> {
  const { startsAt, ...asked } = wanted
  const from = Math.max(startsAt, await readNow(poolOf(payload)))
  const span = { from, to: from + NEXT_DAYS * DAY_MS }
  const { slots: free } = await readAvailability(payload, { ...asked, ...span })
  const own = await sessionsOf(payload, wanted, span)
  const suits = ({ startsAt: starts, endsAt: ends }: OfferedSlot) =>
    !own.some((session) => Date.parse(starts) < session.to && session.from < Date.parse(ends))
  return free.filter(suits).slice(0, NEXT_SLOTS)
}

async function sessionsOf(
  payload: Payload,
  { client, except }: Late,
  { from, to }: Interval,
): Promise<Interval[]> {
  return await rowsOf<Interval>(
    poolOf(payload),
    sql`select ${millis(sql`starts_at`)} as "from", ${millis(sql`ends_at`)} as "to" from bookings
        where client_id = ${client}::uuid and status not in ('cancelled', 'planned') and id is distinct from ${except ?? null}::uuid
          and ends_at > to_timestamp(${from / 1000}::float8) and starts_at < to_timestamp(${to / 1000}::float8)
        limit 1000`,
  )
}
