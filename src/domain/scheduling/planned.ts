import { DomainError } from '@/domain/errors'
import { holdOf } from '@/domain/ledger/entriesFor'
import { chooseLots, type Lot } from '@/domain/ledger/lots'
import type { Booking, BookingPolicy, Command, Decision, Place, PlannedEnd, Situation } from './booking'
import { freeCancelUntil } from './freeCancel'
import type { Instant } from './instant'
import type { Opening } from './opening'
import { refuseStale } from './situation'

type Occurrence = { place: Place; opening: Opening; lots: Lot[]; credits: number; creditType: string }

/**
 * What becomes of one week of a new series: booked where the time is free and paid for, planned where it is
 * free and credits are missing, or where it lies beyond the horizon; left out where it is not free.
 * `place` is judged as if the horizon reached there.
 */
export function occurrencePlan({ place, opening, ...paid }: Occurrence): 'book' | 'plan' | 'leave_out' {
  if (opening === 'over' || place.placement !== 'offered' || place.clientIsBusy) return 'leave_out'
  return opening === 'open' && isPaidFor(paid, place.startsAt) ? 'book' : 'plan'
}

type Settle = Extract<Command, { type: 'settlePlanned' }>

/**
 * What becomes of a planned session: booked once there are credits and its time is still free; over where
 * its time is taken by then, or too near while credits are missing. Both are told.
 * @throws DomainError too_early beyond the horizon, insufficient_credits while there is time to get some
 */
export function settlePlanned(
  { booking, lots }: Situation,
  { place, opening }: Settle,
  policy: BookingPolicy,
): Decision {
  if (booking.status !== 'planned') {
    throw new DomainError('outcome_exists', 'This session is planned no more.')
  }
  if (opening === 'not_yet') throw new DomainError('too_early', 'This time cannot be booked yet.')
  const isPaid = isPaidFor({ lots, ...booking }, booking.startsAt)
  if (opening === 'over') return ended(booking, isPaid ? 'taken' : 'credits')
  const shares = chooseLots(lots, booking.credits, booking.creditType, booking.startsAt)
  if (place?.placement !== 'offered' || place.clientIsBusy) return ended(booking, 'taken')
  const { startsAt, endsAt, blocksFrom, blocksTo } = place
  return {
    booking: {
      ...booking,
      ...{ startsAt, endsAt, blocksFrom, blocksTo },
      status: 'booked',
      sequence: booking.sequence + 1,
      freeCancelUntil: freeCancelUntil({ startsAt, hours: policy.cancellationHours }),
    },
    entries: shares.map((share) => holdOf(booking.id, booking.generation, share)),
    grants: [],
  }
}

type Cancel = Extract<Command, { type: 'cancel' }>

/** Whoever ends a planned session: nothing was held, nothing comes back, and no time is too late for it. */
export function cancelPlanned({ booking }: Situation, { by, reason, withSeries }: Cancel): Decision {
  const decision = ended(booking, withSeries ? 'series' : 'cancelled')
  return { ...decision, booking: { ...decision.booking, cancelledBy: by, cancelReason: reason } }
}

type Move = Extract<Command, { type: 'reschedule' }>

/** A planned session at another time, which is free by now; it stays planned. */
export function movePlanned(
  { booking }: Situation,
  { place, sequence }: Move,
  policy: BookingPolicy,
): Decision {
  refuseStale(booking, sequence)
  const { startsAt, endsAt, blocksFrom, blocksTo, therapist } = place
  const span = { startsAt, endsAt, blocksFrom, blocksTo, therapist }
  const until = freeCancelUntil({ startsAt, hours: policy.cancellationHours })
  const moved = { ...booking, ...span, sequence: booking.sequence + 1, freeCancelUntil: until }
  return { booking: moved, entries: [], grants: [] }
}

function ended(booking: Booking, plannedEnd: PlannedEnd): Decision {
  const sequence = booking.sequence + 1
  return {
    booking: { ...booking, status: 'cancelled', sequence, cancelledBy: 'practice', plannedEnd },
    entries: [],
    grants: [],
  }
}

function isPaidFor({ lots, credits, creditType }: Omit<Occurrence, 'place' | 'opening'>, startsAt: Instant) {
  try {
    chooseLots(lots, credits, creditType, startsAt)
    return true
  } catch (error) {
    if (error instanceof DomainError && error.code === 'insufficient_credits') return false
    throw error
  }
}
