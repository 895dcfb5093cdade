import { DomainError } from '@/domain/errors'
import { afterReturn, holdOf, releaseOf, rescheduleOf } from '@/domain/ledger/entriesFor'
import { chooseLots, type Lot } from '@/domain/ledger/lots'
import type { BookingPolicy, Command, Decision, Place, Situation } from './booking'
import { freeCancelAfterMove, freeCancelUntil, isInTime } from './freeCancel'
import { movePlanned } from './planned'
import { lotOf, openHolds, refuseStale, refuseUnlessBooked } from './situation'

type Book = Extract<Command, { type: 'book' | 'plan' }>
type Reschedule = Extract<Command, { type: 'reschedule' }>

/**
 * A new booking with a hold on each lot that pays for it. One that is only planned holds nothing, and whoever
 * plans it has looked at its place (`occurrencePlan`).
 */
export function book(lots: Lot[], command: Book, policy: BookingPolicy, now: number): Decision {
  const { id, client, service, credits, creditType, place, overbooked } = command
  const isPlanned = command.type === 'plan'
  if (!isPlanned) refuseUnlessFree(command, now)
  const shares = isPlanned ? [] : chooseLots(lots, credits, creditType, place.startsAt)
  return {
    booking: {
      id,
      client,
      service,
      status: isPlanned ? 'planned' : 'booked',
      ...spanOf(place),
      freeCancelUntil: freeCancelUntil({ startsAt: place.startsAt, hours: policy.cancellationHours }),
      credits,
      creditType,
      sequence: 0,
      generation: 1,
      cancelledBy: null,
      cancelReason: null,
      overbooked,
    },
    entries: shares.map((share) => holdOf(id, 1, share)),
    grants: [],
  }
}

/** The same booking at another time. Its holds stay, unless the session now lies past the end of a lot. */
export function reschedule(
  situation: Situation,
  command: Reschedule,
  policy: BookingPolicy,
  now: number,
): Decision {
  const { booking } = situation
  if (booking.status === 'planned') {
    refuseUnlessFree({ ...command, overbooked: false }, now)
    return movePlanned(situation, command, policy)
  }
  refuseUnlessBooked(booking)
  refuseStale(booking, command.sequence)
  if (command.by === 'client') refuseLateMove(booking.freeCancelUntil, booking.startsAt, now)
  refuseUnlessFree(command, now)

  const { startsAt } = command.place
  const sequence = booking.sequence + 1
  const held = holdsAfterMove(situation, startsAt, sequence, now)
  return {
    booking: {
      ...booking,
      ...spanOf(command.place),
      sequence,
      generation: held.generation,
      overbooked: command.overbooked,
      freeCancelUntil: freeCancelAfterMove({
        old: booking.freeCancelUntil,
        newStart: startsAt,
        hours: policy.cancellationHours,
        by: command.by,
        now,
      }),
    },
    entries: held.entries,
    grants: [],
  }
}

function holdsAfterMove(situation: Situation, startsAt: number, sequence: number, now: number) {
  const { booking, lots } = situation
  const holds = openHolds(situation)
  const outlived = holds.some(
    ({ lot }) => startsAt >= (lotOf(lots, lot).expiresAt ?? Number.POSITIVE_INFINITY),
  )
  if (!outlived) {
    return { generation: booking.generation, entries: holds.map((hold) => rescheduleOf(hold, sequence)) }
  }
  const generation = booking.generation + 1
  const releases = holds.flatMap((hold) => {
    const release = releaseOf(hold, 'rehold')
    return [release, ...afterReturn(release, lotOf(lots, hold.lot), now).entries]
  })
  const shares = chooseLots(lotsAfter(lots, releases), booking.credits, booking.creditType, startsAt)
  const held = shares.map((share) => holdOf(booking.id, generation, share))
  return { generation, entries: [...releases, ...held, ...held.map((hold) => rescheduleOf(hold, sequence))] }
}

/** The lots as they will be once `entries` have moved their credits. */
function lotsAfter(
  lots: Lot[],
  entries: { lot: string; from: string; to: string; quantity: number }[],
): Lot[] {
  return lots.map((lot) => ({
    ...lot,
    available: entries
      .filter((entry) => entry.lot === lot.id)
      .reduce((sum, { to, quantity }) => sum + (to === 'available' ? quantity : -quantity), lot.available),
  }))
}

function spanOf({ startsAt, endsAt, blocksFrom, blocksTo, therapist }: Place) {
  return { startsAt, endsAt, blocksFrom, blocksTo, therapist }
}

type Placed = Pick<Book, 'place' | 'overbooked' | 'by' | 'reason'>

/** @throws DomainError slot_not_offered, client_busy, slot_taken, invalid_input */
export function refuseUnlessFree({ place, overbooked, by, reason }: Placed, now: number): void {
  if (overbooked && (by !== 'practice' || !reason)) {
    throw new DomainError('invalid_input', 'Only the practice books over another session, and says why.')
  }
  if (overbooked && place.startsAt <= now) {
    throw new DomainError('slot_not_offered', 'This time has passed.')
  }
  if (!overbooked && place.placement === 'not_offered') {
    throw new DomainError('slot_not_offered', 'This time is not offered. Please choose another one.')
  }
  if (place.clientIsBusy) {
    throw new DomainError('client_busy', 'There is already a session at this time.')
  }
  if (!overbooked && place.placement === 'taken') {
    throw new DomainError('slot_taken', 'This time has just been taken. Please choose another one.')
  }
}

function refuseLateMove(until: number, startsAt: number, now: number): void {
  if (isInTime({ now, until }) && now < startsAt) return
  throw new DomainError('too_late', 'The time for moving this session free of charge has passed.')
}
