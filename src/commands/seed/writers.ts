import type { Payload } from 'payload'
import { v5 as uuidv5 } from 'uuid'
import { keys } from '@/domain/ledger/keys'
import type { LotRequest } from '@/domain/ledger/lotRequest'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { DAY_MS } from '@/domain/scheduling/instant'
import { readAvailability } from '@/server/availability'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** Of the demo's attempts and requests: the same each time, so that seeding again finds what is there. */
const DEMO = '6f1c2c56-6f0e-4d5b-9a50-7a1f9f7c2d10'

type Wanted = { name: string; client: string; therapist: string; service: string; notBefore: number }

/** Some courtesy credits, at the time that the clock says. */
export async function grantCourtesy(
  payload: Payload,
  name: string,
  client: string,
  granted: number,
): Promise<void> {
  const grantKey = keys.courtesyGrant(uuidv5(name, DEMO))
  const there = await rowsOf(poolOf(payload), sql`select 1 from credit_lots where grant_key = ${grantKey}`)
  if (there.length > 0) return
  const lotRequest: LotRequest = {
    type: 'grant',
    lot: {
      grantKey,
      client,
      creditType: 'session',
      source: 'courtesy',
      granted,
      expiresAt: null,
      evidence: null,
    },
  }
  const context = { lotRequest, actor: 'seed' }
  await payload.create({ collection: 'credit-lots', data: {} as never, context, depth: 0 })
}

type Placed = { id: string; startsAt: number; status: string }

/**
 * Books the first free time from `notBefore` on, as the client would; an earlier seeding's booking is found
 * again.
 */
export async function placeSession(payload: Payload, wanted: Wanted): Promise<Placed> {
  const { name, client, therapist, service, notBefore } = wanted
  const attemptId = uuidv5(name, DEMO)
  const [there] = await rowsOf<Placed>(
    poolOf(payload),
    sql`select id, status, ${millis(sql`starts_at`)} as "startsAt" from bookings
        where client_id = ${client}::uuid and attempt_id = ${attemptId}`,
  )
  if (there) return there
  const span = { from: notBefore, to: notBefore + 7 * DAY_MS }
  const { offers, slots } = await readAvailability(payload, { therapist, service, ...span })
  const busy = await rowsOf<{ startsAt: string }>(
    poolOf(payload),
    sql`select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt"
        from bookings where client_id = ${client}::uuid and status <> 'cancelled'`,
  )
  const free = slots.find((slot) => !busy.some(({ startsAt }) => startsAt === slot.startsAt))
  const [offer] = offers
  if (!free || !offer) throw new Error(`nothing is free with ${therapist} for ${service}`)
  const bookingRequest: BookingRequest = {
    type: 'book',
    by: 'client',
    attemptId,
    attemptFor: `${service}|${therapist}|${free.startsAt}`,
    client,
    therapist,
    service,
    startsAt: Date.parse(free.startsAt),
    overbooked: false,
    reason: null,
  }
  const context = { bookingRequest, actor: `client:${client}` }
  const { id } = await payload.create({ collection: 'bookings', data: {} as never, context, depth: 0 })
  return { id, startsAt: Date.parse(free.startsAt), status: 'booked' }
}

/** Ends a session, at the time that the clock says. */
export async function requestOf(
  payload: Payload,
  id: string,
  bookingRequest: BookingRequest,
  actor: string,
): Promise<void> {
  await payload.update({ collection: 'bookings', id, data: {}, context: { bookingRequest, actor }, depth: 0 })
}
