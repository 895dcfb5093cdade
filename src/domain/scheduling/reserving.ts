import { DomainError } from '@/domain/errors'
import type { Booking, BookingPolicy, Place } from './booking'
import { freeCancelUntil } from './freeCancel'
import { type Instant, MINUTE_MS } from './instant'
import { refuseUnlessFree } from './placing'

/** How long a time is kept for a visitor: once, and never longer. */
export const RESERVED_MINUTES = 30
/** How many times are kept for one visitor at once. */
export const RESERVATIONS_OF_VISITOR = 3
/** How many at one therapist, for everybody together. */
export const RESERVATIONS_OF_THERAPIST = 12

/** A time that is kept for whoever holds its secret: nobody's session, without a hold. */
export type Reservation = Omit<Booking, 'client' | 'status'> & {
  client: null
  status: 'reserved'
  reservedUntil: Instant
}

/** Reservations that are not over: at most so many for this visitor, and of the therapist; when one ends. */
export type Living = { ofVisitor: number; ofTherapist: number; visitorMost: number; nextEnd: Instant | null }

export type Reserve = {
  id: string
  service: string
  credits: number
  creditType: string
  place: Place
  living: Living
}

/**
 * A time kept for a visitor, as a booking of it would stand.
 * @throws DomainError slot_not_offered, slot_taken; rate_limited where too many are kept already
 */
export function reserve(
  { id, service, credits, creditType, place, living }: Reserve,
  policy: BookingPolicy,
  now: Instant,
): Reservation {
  refuseUnlessFree({ place, overbooked: false, by: 'client', reason: null }, now)
  refuseTooMany(living, now)
  const { startsAt, endsAt, blocksFrom, blocksTo, therapist } = place
  return {
    ...{ id, client: null, service, therapist, status: 'reserved', startsAt, endsAt, blocksFrom, blocksTo },
    freeCancelUntil: freeCancelUntil({ startsAt, hours: policy.cancellationHours }),
    ...{ credits, creditType, sequence: 0, generation: 1, cancelledBy: null, cancelReason: null },
    overbooked: false,
    reservedUntil: Math.min(now + RESERVED_MINUTES * MINUTE_MS, startsAt),
  }
}

/**
 * The place of whoever comes with the secret of its reservation: it was offered when it was kept, and hours
 * or notice that have changed since take it from nobody. What stands there all the same still does.
 */
export function asKept(place: Place, isKept: boolean): Place {
  return isKept && place.placement === 'not_offered' ? { ...place, placement: 'offered' } : place
}

function refuseTooMany({ ofVisitor, ofTherapist, visitorMost, nextEnd }: Living, now: Instant): void {
  if (ofVisitor < visitorMost && ofTherapist < RESERVATIONS_OF_THERAPIST) return
  const ms = Math.max(1000, (nextEnd ?? now) - now)
  throw new DomainError(
    'rate_limited',
    'So many times are being kept already that this one is not. You can still book it while it is free.',
    { retryAfterSeconds: Math.ceil(ms / 1000) },
  )
}
