import { DomainError } from '@/domain/errors'
import type { Hours } from './hours'
import { DAY_MS, type Instant, MINUTE_MS } from './instant'
import { type Interval, merged, overlap, shared, without } from './intervals'
import { openTimes } from './openTimes'
import { type ZoneOffset, zoneOffsets } from './zoneOffsets'

/** The practice's rules for what is offered. */
export type OfferPolicy = {
  /** A start at exactly now + notice is offered. */
  minimumNoticeMinutes: number
  /** Days of 24 elapsed hours; a start at exactly now + horizon is not offered any more. */
  horizonDays: number
  /** Starts lie on every so many minutes of the wall clock in the therapist's zone, counted from 00:00. */
  gridMinutes: number
}

/** All that decides what one therapist offers for one service. */
export type Offer = {
  hours: Hours
  timeOff: readonly Interval[]
  /** What live bookings block, buffers included; without the booking that is being moved. */
  busy: readonly Interval[]
  /** Length of the service. */
  minutes: number
  bufferBefore: number
  bufferAfter: number
  policy: OfferPolicy
  /** False offers nothing. Left out for a client whom the therapist sees already. */
  acceptingClients?: boolean
  now: Instant
}

/** A session's elapsed time, and what it blocks for the therapist: the session with its buffers. */
export type Slot = { startsAt: Instant; endsAt: Instant; blocksFrom: Instant; blocksTo: Instant }

export type Placement = 'offered' | 'taken' | 'not_offered'

/**
 * The slots offered with starts in `[from, to)`, in order: within opening hours and outside time off for the
 * whole session (buffers may reach beyond both), on the grid, within notice and horizon, free of bookings.
 * @throws DomainError invalid_input for hours, a zone or lengths that make no sense.
 */
export function slots(offer: Offer & Interval): Slot[] {
  return free(startsInHours(offer), offer).map((startsAt) => asSlot(startsAt, offer))
}

/**
 * What a booking at this instant would meet: `offered` for exactly the starts that `slots` lists, `taken`
 * where only another booking stands in the way, `not_offered` for every other instant.
 * @throws DomainError invalid_input as `slots` does.
 */
export function placement(startsAt: Instant, offer: Offer): Placement {
  const inHours = startsInHours({ ...offer, from: startsAt, to: startsAt + 1 })
  if (inHours[0] !== startsAt) return 'not_offered'
  return free(inHours, offer).length > 0 ? 'offered' : 'taken'
}

/** Whether `slots` lists a start at this instant. */
export function isOffered(startsAt: Instant, offer: Offer): boolean {
  return placement(startsAt, offer) === 'offered'
}

/** The starts that only other bookings can stand in the way of, in order. */
function startsInHours(offer: Offer & Interval): Instant[] {
  refuseNonsense(offer)
  const { hours, timeOff, minutes, policy, now } = offer
  const lengthMs = minutes * MINUTE_MS
  const starts = shared(offer, {
    from: now + policy.minimumNoticeMinutes * MINUTE_MS,
    to: now + policy.horizonDays * DAY_MS,
  })
  if (offer.acceptingClients === false || starts.from >= starts.to) return []
  const reach = { from: starts.from, to: starts.to + lengthMs }
  const offsets = zoneOffsets(hours.timeZone, starts)
  return without({ open: openTimes(hours, reach), closed: merged(timeOff) }).flatMap(({ from, to }) => {
    const room = shared({ from, to: to - lengthMs + 1 }, starts)
    return offsets.flatMap((offset) =>
      gridStarts({ ...shared(offset, room), offsetMs: offset.offsetMs }, policy.gridMinutes),
    )
  })
}

function refuseNonsense({ minutes, bufferBefore, bufferAfter, policy }: Offer) {
  const atLeastOne = { minutes, gridMinutes: policy.gridMinutes }
  const atLeastNone = { bufferBefore, bufferAfter, minimumNoticeMinutes: policy.minimumNoticeMinutes }
  const wrong = [
    ...Object.entries(atLeastOne).filter(([, count]) => !(Number.isInteger(count) && count >= 1)),
    ...Object.entries(atLeastNone).filter(([, count]) => !(Number.isInteger(count) && count >= 0)),
  ]
  if (wrong.length === 0) return
  const fields = wrong.map(([path]) => ({ path, message: 'This is no whole number of minutes.' }))
  throw new DomainError('invalid_input', 'Times cannot be worked out with these lengths.', { fields })
}

/** The instants of a stretch whose wall clock shows a full minute on the grid. */
function gridStarts({ from, to, offsetMs }: ZoneOffset, gridMinutes: number): Instant[] {
  const starts: Instant[] = []
  let wallClock = onGrid(from + offsetMs, gridMinutes)
  while (wallClock < to + offsetMs) {
    starts.push(wallClock - offsetMs)
    wallClock = onGrid(wallClock + 1, gridMinutes)
  }
  return starts
}

/** The first time on the grid from here on; every date begins the grid anew. */
function onGrid(wallClock: number, gridMinutes: number): number {
  const stepMs = gridMinutes * MINUTE_MS
  const midnight = Math.floor(wallClock / DAY_MS) * DAY_MS
  return Math.min(midnight + Math.ceil((wallClock - midnight) / stepMs) * stepMs, midnight + DAY_MS)
}

/** Those of the starts, given in order, whose session and buffers meet no booking: one sweep over both. */
function free(starts: Instant[], { busy, minutes, bufferBefore, bufferAfter }: Offer): Instant[] {
  const beforeMs = bufferBefore * MINUTE_MS
  const afterMs = (minutes + bufferAfter) * MINUTE_MS
  const reach = { from: (starts[0] ?? 0) - beforeMs, to: (starts.at(-1) ?? 0) + afterMs }
  const blocked = merged(busy.filter((interval) => overlap(interval, reach)))
  let next = 0
  return starts.filter((startsAt) => {
    while ((blocked[next]?.to ?? Number.POSITIVE_INFINITY) <= startsAt - beforeMs) next++
    return startsAt + afterMs <= (blocked[next]?.from ?? Number.POSITIVE_INFINITY)
  })
}

function asSlot(startsAt: Instant, { minutes, bufferBefore, bufferAfter }: Offer): Slot {
  const endsAt = startsAt + minutes * MINUTE_MS
  const blocksFrom = startsAt - bufferBefore * MINUTE_MS
  return { startsAt, endsAt, blocksFrom, blocksTo: endsAt + bufferAfter * MINUTE_MS }
}
