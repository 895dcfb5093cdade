import { DomainError } from '@/domain/errors'
import type { Lot } from '@/domain/ledger/lots'
import type { Place } from '@/domain/scheduling/booking'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { placement } from '@/domain/scheduling/slots'
import { lockedLots } from '@/hooks/bookings/lockSituation'
import { type ReadOffer, readOffers } from '@/server/offers'
import { type SqlRunner, type Statement, sql } from '@/server/sql'

/** Ids, and the wanted start in epoch milliseconds. */
type Wanted = { therapist: string; service: string; startsAt: number; client: string | null }
type Found = { offer: ReadOffer; place: Place; lots: Lot[] }

/**
 * The place in the calendar that a booking would take, what stands there, and (for a new booking) the locked
 * lots that could pay for it. One statement, after client and therapist are locked, so that it sees what they
 * have done. `except`: the booking that is being moved. @throws DomainError not_found where the therapist
 * gives no such service
 */
export async function readPlace(runner: SqlRunner, wanted: Wanted, except: string | null): Promise<Found> {
  const { therapist, service, startsAt, client } = wanted
  const lots = except === null ? lockedLots(sql`${client}::uuid`, sql`s.credit_type`) : sql`'[]'::json`
  const extra = sql`json_build_object('lots', ${lots}, 'clientIsBusy', ${clientIsBusy(wanted, except)})`
  const which = sql`t.id = ${therapist}::uuid and s.id = ${service}::uuid`
  const [offer] = await readOffers(runner, which, { from: startsAt, to: startsAt + 1, client, except, extra })
  if (!offer) throw new DomainError('not_found', 'This service is not given by this therapist.')
  const found = offer.extra as { lots: Lot[]; clientIsBusy: boolean }
  return { offer, lots: found.lots, place: placeAt(startsAt, offer, found.clientIsBusy) }
}

function placeAt(startsAt: number, { therapist, minutes, offer }: ReadOffer, clientIsBusy: boolean): Place {
  const endsAt = startsAt + minutes * MINUTE_MS
  return {
    therapist,
    startsAt,
    endsAt,
    blocksFrom: startsAt - offer.bufferBefore * MINUTE_MS,
    blocksTo: endsAt + offer.bufferAfter * MINUTE_MS,
    placement: placement(startsAt, offer),
    clientIsBusy,
  }
}

/** Whether the client has another live session in the wanted time, as an expression over the service `s`. */
function clientIsBusy({ client, startsAt }: Wanted, except: string | null): Statement {
  const from = sql`to_timestamp(${startsAt / 1000}::float8)`
  return sql`exists (
    select 1 from bookings own where own.client_id = ${client}::uuid and own.status not in ('cancelled', 'planned')
      and tstzrange(own.starts_at, own.ends_at, '[)') && tstzrange(${from}, ${from} + make_interval(mins => s.minutes), '[)')
      and own.id is distinct from ${except}::uuid)`
}
