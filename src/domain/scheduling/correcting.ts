import { DomainError } from '@/domain/errors'
import { afterReturn, forfeitOf, holdOf, releaseOf, restoreOf, useOf } from '@/domain/ledger/entriesFor'
import type { Entry, RestoreReason } from '@/domain/ledger/entry'
import { chooseLots } from '@/domain/ledger/lots'
import type { Booking, Decision, Situation } from './booking'
import { lotOf, standing } from './situation'

/** Staff forgive: forfeited credits come back, the status stays. */
export function waive(situation: Situation, now: number): Decision {
  const forfeits = standing(situation, ['forfeit'])
  if (forfeits.length === 0) refuseCorrection(situation.booking, 'No credit of this session is forfeited.')
  const booking = { ...situation.booking, sequence: situation.booking.sequence + 1 }
  return { booking, entries: givenBack(situation, forfeits, 'waived', now), grants: [] }
}

/** Staff set right what was recorded wrongly. History shows both. */
export function correct(
  situation: Situation,
  to: 'completed' | 'no_show' | 'cancelled',
  now: number,
): Decision {
  const { booking } = situation
  if (booking.status === 'booked') refuseCorrection(booking, 'This session has no outcome yet.')
  if (booking.status === to) refuseCorrection(booking, 'This session already stands so.')
  if (to === 'cancelled') return correctToCancelled(situation, now)
  if (now < booking.startsAt) throw new DomainError('too_early', 'This session has not begun yet.')
  return correctToOutcome(situation, to)
}

function correctToCancelled(situation: Situation, now: number): Decision {
  const { booking } = situation
  const uses = standing(situation, ['use'])
  const isFree = booking.credits === 0
  if (booking.status !== 'completed' || (uses.length === 0 && !isFree)) {
    refuseCorrection(booking, 'Only a completed session can become a cancelled one; a forfeit can be waived.')
  }
  const cancelled: Booking = {
    ...booking,
    status: 'cancelled',
    sequence: booking.sequence + 1,
    cancelledBy: 'practice',
  }
  return { booking: cancelled, entries: givenBack(situation, uses, 'corrected', now), grants: [] }
}

/**
 * Restore what stands and hold it again on the same lots; with nothing to restore, hold as a new booking
 * does.
 */
function correctToOutcome(situation: Situation, to: 'completed' | 'no_show'): Decision {
  const { booking, lots } = situation
  const generation = booking.generation + 1
  const restores = standing(situation, ['use', 'forfeit']).map((outcome) => restoreOf(outcome, 'corrected'))
  const holds =
    restores.length > 0
      ? restores.map((restore) => holdOf(booking.id, generation, restore, restore.key))
      : chooseLots(lots, booking.credits, booking.creditType, booking.startsAt).map((share) =>
          holdOf(booking.id, generation, share),
        )
  const reason = to === 'completed' ? 'completed' : 'no_show'
  const outcomeOf = to === 'completed' ? useOf : forfeitOf
  return {
    booking: {
      ...booking,
      status: to,
      generation: holds.length > 0 ? generation : booking.generation,
      sequence: booking.sequence + 1,
      cancelledBy: null,
      cancelReason: null,
    },
    entries: [...restores, ...holds, ...holds.flatMap((hold) => [releaseOf(hold, reason), outcomeOf(hold)])],
    grants: [],
  }
}

function givenBack(situation: Situation, outcomes: Entry[], reason: RestoreReason, now: number): Entry[] {
  return outcomes.flatMap((outcome) => {
    const restore = restoreOf(outcome, reason)
    return [restore, ...afterReturn(restore, lotOf(situation.lots, outcome.lot), now).entries]
  })
}

function refuseCorrection({ status }: Booking, message: string): never {
  throw new DomainError('outcome_exists', message, { facts: { status } })
}
