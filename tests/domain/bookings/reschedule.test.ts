import { describe, expect, test } from 'vitest'
import type { Command } from '@/domain/scheduling/booking'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'
import * as given from './cases'
import {
  DEADLINE,
  decided,
  entriesOf,
  HELD,
  IN_TIME,
  LATE,
  lot,
  placeAt,
  refusalOf,
  START,
  situation,
} from './cases'

const THERE = START + DAY_MS
type Move = Extract<Command, { type: 'reschedule' }>
const to = (startsAt: number, more: Partial<Move> = {}): Move => ({
  type: 'reschedule',
  by: 'client',
  place: placeAt(startsAt),
  sequence: 0,
  overbooked: false,
  reason: more.overbooked ? 'squeezed in' : null,
  ...more,
})

describe('a move keeps its holds', () => {
  test.each([
    ['with a memo', situation(), ['reschedule:b:1:pack 0 held>held <- hold:b:1:pack']],
    [
      'with a memo for each lot',
      situation({ credits: 2 }, [...HELD, 'hold:b:1:gift 1 available>held'], [lot('pack'), lot('gift')]),
      [
        'reschedule:b:1:pack 0 held>held <- hold:b:1:pack',
        'reschedule:b:1:gift 0 held>held <- hold:b:1:gift',
      ],
    ],
    ['with no memo where nothing is held', situation({ credits: 0 }, []), []],
    [
      'on a lot that ends a millisecond after the new start',
      situation({}, HELD, [lot('pack', { expiresAt: THERE + 1 })]),
      ['reschedule:b:1:pack 0 held>held <- hold:b:1:pack'],
    ],
    [
      'on a lot that was frozen since',
      situation({}, HELD, [lot('pack', { frozen: true })]),
      ['reschedule:b:1:pack 0 held>held <- hold:b:1:pack'],
    ],
  ])('%s', (_, before, lines) => {
    expect(entriesOf(before, to(THERE), IN_TIME)).toEqual(lines)
    expect(decided(before, to(THERE), IN_TIME).booking.generation).toBe(1)
  })

  test('with a memo of its own for each further move', () => {
    const before = situation({ sequence: 6, generation: 2 }, ['hold:b:2:pack 1 available>held'])
    expect(entriesOf(before, to(THERE, { sequence: 6 }), IN_TIME)).toEqual([
      'reschedule:b:7:pack 0 held>held <- hold:b:2:pack',
    ])
  })
})

describe('past the end of a lot', () => {
  const ends = { expiresAt: THERE }

  test('the booking is held anew, from what pays then, a generation later', () => {
    const before = situation({}, HELD, [lot('pack', { available: 0, ...ends }), lot('next')])
    const { booking, entries } = decided(before, to(THERE), IN_TIME)
    expect(booking).toMatchObject({ generation: 2, sequence: 1, startsAt: THERE })
    expect(entries.map(({ key }) => key)).toEqual([
      'release:hold:b:1:pack',
      'hold:b:2:next',
      'reschedule:b:1:next',
    ])
    expect(entriesOf(before, to(THERE), IN_TIME)).toEqual([
      'release:hold:b:1:pack 1 held>available (rehold)',
      'hold:b:2:next 1 available>held',
      'reschedule:b:1:next 0 held>held <- hold:b:2:next',
    ])
  })

  test('every hold is made anew, on a lot that lives longer too', () => {
    const lots = [lot('pack', { available: 0, ...ends }), lot('gift', { available: 1 })]
    const before = situation({ credits: 2 }, [...HELD, 'hold:b:1:gift 1 available>held'], lots)
    expect(entriesOf(before, to(THERE), IN_TIME)).toEqual([
      'release:hold:b:1:pack 1 held>available (rehold)',
      'release:hold:b:1:gift 1 held>available (rehold)',
      'hold:b:2:gift 2 available>held',
      'reschedule:b:1:gift 0 held>held <- hold:b:2:gift',
    ])
  })

  test('what a lot that is over gives back expires', () => {
    const before = situation({}, HELD, [lot('pack', { available: 0, expiresAt: START + 1 }), lot('next')])
    expect(entriesOf(before, to(THERE, { by: 'practice' }), START + 1)).toEqual([
      'release:hold:b:1:pack 1 held>available (rehold)',
      'expire:release:hold:b:1:pack 1 available>expired',
      'hold:b:2:next 1 available>held',
      'reschedule:b:1:next 0 held>held <- hold:b:2:next',
    ])
  })

  test('what an owing lot gives back is revoked, and cannot pay again', () => {
    const owing = situation({}, HELD, [lot('pack', { available: 0, owes: 1, ...ends }), lot('next')])
    expect(entriesOf(owing, to(THERE), IN_TIME).slice(0, 3)).toEqual([
      'release:hold:b:1:pack 1 held>available (rehold)',
      'revoke:release:hold:b:1:pack 1 available>revoked',
      'hold:b:2:next 1 available>held',
    ])
  })

  test.each([
    ['nothing else pays', [lot('pack', ends)]],
    ['the other lot is frozen', [lot('pack', ends), lot('next', { frozen: true })]],
    ['the other lot ends as well', [lot('pack', ends), lot('next', { expiresAt: THERE - 1 })]],
  ])('the move is refused where %s', (_, lots) => {
    expect(refusalOf(situation({}, HELD, lots), to(THERE), IN_TIME)).toBe('insufficient_credits')
  })
})

describe('a move', () => {
  test('changes the time, the therapist and the sequence, and nothing that was fixed', () => {
    const before = situation()
    const place = placeAt(THERE, { therapist: 'noor' })
    const { booking, grants } = decided(before, to(THERE, { place }), IN_TIME)
    expect(booking).toEqual({
      ...before.booking,
      startsAt: THERE,
      endsAt: place.endsAt,
      blocksFrom: place.blocksFrom,
      blocksTo: place.blocksTo,
      therapist: 'noor',
      sequence: 1,
      freeCancelUntil: THERE - DAY_MS,
    })
    expect(grants).toEqual([])
  })

  test.each([
    ['clears that it stood over another', true, false],
    ['may place it over another anew', false, true],
  ])('%s', (_, overbooked, anew) => {
    const place = placeAt(THERE, { placement: anew ? 'taken' : 'offered' })
    const move = to(THERE, { by: 'practice', overbooked: anew, place })
    expect(decided(situation({ overbooked }), move, IN_TIME).booking.overbooked).toBe(anew)
  })

  test('C1: by the client is granted at the deadline and refused one millisecond later', () => {
    expect(decided(situation(), to(THERE), DEADLINE).booking.freeCancelUntil).toBe(THERE - DAY_MS)
    expect(refusalOf(situation(), to(THERE), LATE)).toBe('too_late')
  })

  test('by the practice is granted while the session is booked, even after its start', () => {
    for (const now of [LATE, START, START + DAY_MS / 2]) {
      expect(decided(situation(), to(THERE, { by: 'practice' }), now).booking.startsAt).toBe(THERE)
    }
  })

  test('by the practice never makes a client late', () => {
    const sooner = START - 2 * HOUR_MS
    const { booking } = decided(situation(), to(sooner, { by: 'practice' }), IN_TIME)
    expect(booking.freeCancelUntil).toBe(DEADLINE)
  })

  test('by the practice gives a late client the deadline of the new start', () => {
    const { booking } = decided(situation(), to(THERE, { by: 'practice' }), LATE)
    expect(booking.freeCancelUntil).toBe(THERE - DAY_MS)
  })
})

describe('a move is refused', () => {
  test.each([
    [
      'stale_booking',
      'of a booking that was changed meanwhile',
      situation({ sequence: 1 }),
      to(THERE),
      IN_TIME,
    ],
    [
      'stale_booking',
      'that knows a later booking than there is',
      situation(),
      to(THERE, { sequence: 1 }),
      IN_TIME,
    ],
    [
      'too_late',
      'C4: by the client once it has begun',
      situation({ freeCancelUntil: START }),
      to(THERE),
      START,
    ],
    [
      'outcome_exists',
      'of a completed session',
      situation({ status: 'completed' }, given.COMPLETED),
      to(THERE),
      START,
    ],
    [
      'outcome_exists',
      'of a cancelled session',
      situation({ status: 'cancelled' }, given.CANCELLED),
      to(THERE),
      IN_TIME,
    ],
    [
      'outcome_exists',
      'of a missed session, by staff',
      situation({ status: 'no_show' }, given.MISSED),
      to(THERE, { by: 'practice' }),
      START,
    ],
    [
      'slot_taken',
      'to a time that another has',
      situation(),
      to(THERE, { place: placeAt(THERE, { placement: 'taken' }) }),
      IN_TIME,
    ],
    [
      'slot_not_offered',
      'to a time outside the offer',
      situation(),
      to(THERE, { by: 'practice', place: placeAt(THERE, { placement: 'not_offered' }) }),
      IN_TIME,
    ],
    [
      'client_busy',
      'over another session of the client',
      situation(),
      to(THERE, { by: 'practice', overbooked: true, place: placeAt(THERE, { clientIsBusy: true }) }),
      IN_TIME,
    ],
    [
      'slot_not_offered',
      'into the past, even over another',
      situation(),
      to(START, { by: 'practice', overbooked: true }),
      START,
    ],
  ])('with %s %s', (code, _, before, move, now) => {
    expect(refusalOf(before, move, now)).toBe(code)
  })
})
