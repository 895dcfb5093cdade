import { asLines, fromLines } from '@tests/domain/ledger/lines'
import { expect } from 'vitest'
import { DomainError } from '@/domain/errors'
import type { Lot } from '@/domain/ledger/lots'
import type { Booking, BookingPolicy, Command, Decision, Place, Situation } from '@/domain/scheduling/booking'
import { decide } from '@/domain/scheduling/decide'
import { DAY_MS, fromIso, HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'

/** The session of the cases: 50 minutes, one credit, ten minutes of buffer; free to cancel a day before. */
export const START = fromIso('2026-11-10T09:00:00Z')
export const DEADLINE = START - DAY_MS
export const IN_TIME = DEADLINE - HOUR_MS
export const LATE = DEADLINE + 1
export const FORFEIT: BookingPolicy = { cancellationHours: 24, lateCancelPolicy: 'forfeit' }
export const FORGIVE: BookingPolicy = { cancellationHours: 24, lateCancelPolicy: 'forgive' }

export const lot = (id: string, more: Partial<Lot> = {}): Lot => ({
  id,
  creditType: 'session',
  source: 'pack',
  paid: 9000,
  available: 4,
  owes: 0,
  frozen: false,
  expiresAt: null,
  createdAt: 0,
  ...more,
})

export const placeAt = (startsAt: number, more: Partial<Place> = {}): Place => ({
  startsAt,
  endsAt: startsAt + 50 * MINUTE_MS,
  blocksFrom: startsAt,
  blocksTo: startsAt + 60 * MINUTE_MS,
  therapist: 'mara',
  placement: 'offered',
  clientIsBusy: false,
  ...more,
})

export const BOOKED: Booking = {
  id: 'b',
  client: 'ada',
  service: 'individual',
  status: 'booked',
  startsAt: START,
  endsAt: START + 50 * MINUTE_MS,
  blocksFrom: START,
  blocksTo: START + 60 * MINUTE_MS,
  therapist: 'mara',
  freeCancelUntil: DEADLINE,
  credits: 1,
  creditType: 'session',
  sequence: 0,
  generation: 1,
  cancelledBy: null,
  cancelReason: null,
  overbooked: false,
}

export const HELD = ['hold:b:1:pack 1 available>held']
export const COMPLETED = [
  ...HELD,
  'release:hold:b:1:pack 1 held>available (completed)',
  'use:hold:b:1:pack 1 available>used',
]
export const MISSED = [
  ...HELD,
  'release:hold:b:1:pack 1 held>available (no_show)',
  'forfeit:hold:b:1:pack 1 available>forfeited',
]
export const LATE_CANCELLED = [
  ...HELD,
  'release:hold:b:1:pack 1 held>available (late_cancel)',
  'forfeit:hold:b:1:pack 1 available>forfeited',
]
export const CANCELLED = [...HELD, 'release:hold:b:1:pack 1 held>available (cancel)']

/** A booking with what the ledger says of it; one credit of `pack` where nothing else is said. */
export const situation = (more: Partial<Booking> = {}, lines = HELD, lots = [lot('pack')]): Situation => ({
  booking: { ...BOOKED, ...more },
  entries: fromLines(...lines),
  lots,
  hasSignedNote: false,
})

type Book = Extract<Command, { type: 'book' }>
export const booking = (more: Partial<Book> = {}): Book => ({
  type: 'book',
  by: 'client',
  id: 'b',
  client: 'ada',
  service: 'individual',
  credits: 1,
  creditType: 'session',
  place: placeAt(START),
  overbooked: false,
  reason: more.overbooked ? 'squeezed in' : null,
  ...more,
})

type Given = Situation | { booking: null; lots: Lot[] }

/** Decides twice, on frozen input: the second answer must be the first. */
export function decided(given: Given, command: Command, now: number, policy = FORFEIT): Decision {
  const locked = deepFreeze(structuredClone(given))
  const decision = decide(locked, deepFreeze(structuredClone(command)), policy, now)
  expect(decide(locked, command, policy, now)).toEqual(decision)
  return decision
}

/** The entries that follow, as lines. */
export const entriesOf = (given: Given, command: Command, now: number, policy = FORFEIT): string[] =>
  asLines(decided(given, command, now, policy).entries)

/** The code of the refusal that follows; fails where there is none, or where it is a bug. */
export function refusalOf(given: Given, command: Command, now: number, policy = FORFEIT): string {
  try {
    decided(given, command, now, policy)
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  throw new Error(`${command.type} was not refused`)
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
