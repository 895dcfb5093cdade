import { DomainError } from '@/domain/errors'
import { afterReturn, forfeitOf, releaseOf, useOf } from '@/domain/ledger/entriesFor'
import type { Entry, ReleaseReason } from '@/domain/ledger/entry'
import { keys } from '@/domain/ledger/keys'
import type { NewLot } from '@/domain/ledger/lots'
import type { Booking, BookingPolicy, Command, Decision, Situation } from './booking'
import { isInTime } from './freeCancel'
import { DAY_MS } from './instant'
import { lotOf, openHolds, refuseUnlessBooked } from './situation'

type Cancel = Extract<Command, { type: 'cancel' }>

/** How long a replacement lives: the practice cancelled, so the client gets time to find another session. */
const REPLACEMENT_DAYS = 90

/** Ends a booking before it takes place. */
export function cancel(situation: Situation, command: Cancel, policy: BookingPolicy, now: number): Decision {
  const { booking } = situation
  refuseUnlessBooked(booking)
  const ended: Booking = {
    ...booking,
    status: 'cancelled',
    sequence: booking.sequence + 1,
    cancelledBy: command.by,
    cancelReason: command.reason,
  }
  if (command.by === 'practice') return { booking: ended, ...givenBack(situation, 'practice_cancel', now) }
  if (now >= booking.startsAt) throw new DomainError('too_late', 'This session has already begun.')
  if (isInTime({ now, until: booking.freeCancelUntil })) {
    return { booking: ended, ...givenBack(situation, 'cancel', now) }
  }
  if (policy.lateCancelPolicy === 'forgive') return { booking: ended, ...givenBack(situation, 'waived', now) }
  return { booking: ended, entries: spent(situation, 'late_cancel', forfeitOf), grants: [] }
}

/** The session took place. */
export function complete(situation: Situation, now: number): Decision {
  return after(situation, 'completed', spent(situation, 'completed', useOf), now)
}

/** The client did not come. */
export function recordNoShow(situation: Situation, now: number): Decision {
  return after(situation, 'no_show', spent(situation, 'no_show', forfeitOf), now)
}

function after(
  { booking }: Situation,
  status: 'completed' | 'no_show',
  entries: Entry[],
  now: number,
): Decision {
  refuseUnlessBooked(booking)
  if (now < booking.startsAt) throw new DomainError('too_early', 'This session has not begun yet.')
  return { booking: { ...booking, status, sequence: booking.sequence + 1 }, entries, grants: [] }
}

function spent(situation: Situation, reason: ReleaseReason, outcome: (hold: Entry) => Entry): Entry[] {
  return openHolds(situation).flatMap((hold) => [releaseOf(hold, reason), outcome(hold)])
}

/** What is held comes back; where the lot is over and the practice cancelled, a new lot replaces it. */
function givenBack(situation: Situation, reason: ReleaseReason, now: number): Omit<Decision, 'booking'> {
  const entries: Entry[] = []
  const grants: NewLot[] = []
  for (const hold of openHolds(situation)) {
    const release = releaseOf(hold, reason)
    const lost = afterReturn(release, lotOf(situation.lots, hold.lot), now)
    entries.push(release, ...lost.entries)
    if (reason === 'practice_cancel' && lost.expired > 0) {
      grants.push(replacementOf(situation.booking, release, lost.expired, now))
    }
  }
  return { entries, grants }
}

function replacementOf(
  { client, creditType }: Booking,
  release: Entry,
  granted: number,
  now: number,
): NewLot {
  return {
    grantKey: keys.replacementGrant(release.key),
    client,
    creditType,
    source: 'replacement',
    granted,
    expiresAt: now + REPLACEMENT_DAYS * DAY_MS,
    evidence: release.key,
  }
}
