import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'
import { booking, DEADLINE, decided, entriesOf, FORGIVE, lot, placeAt, refusalOf, START } from './cases'

const NOW = START - 2 * DAY_MS
const anew = (lots = [lot('pack')]) => ({ booking: null, lots })

describe('booking', () => {
  test.each([
    ['one credit', booking(), [lot('pack')], ['hold:b:1:pack 1 available>held']],
    [
      'several lots, in the order in which they are spent',
      booking({ credits: 3 }),
      [lot('pack'), lot('gift', { available: 2, source: 'courtesy', expiresAt: START + 1 })],
      ['hold:b:1:gift 2 available>held', 'hold:b:1:pack 1 available>held'],
    ],
    ['no lot for a service of 0 credits', booking({ credits: 0 }), [lot('pack')], []],
    ['no lot for a service of 0 credits, where there is none', booking({ credits: 0 }), [], []],
    [
      'credits of its own type alone',
      booking({ creditType: 'group' }),
      [lot('pack', { expiresAt: START + 1 }), lot('other', { creditType: 'group' })],
      ['hold:b:1:other 1 available>held'],
    ],
  ])('holds %s', (_, command, lots, lines) => {
    expect(entriesOf(anew(lots), command, NOW)).toEqual(lines)
  })

  test('begins booked, at sequence 0 and generation 1, with the deadline fixed', () => {
    const { booking: begun, grants } = decided(anew(), booking(), NOW)
    expect(begun).toEqual({
      id: 'b',
      client: 'ada',
      service: 'individual',
      therapist: 'mara',
      status: 'booked',
      startsAt: START,
      endsAt: START + 50 * 60_000,
      blocksFrom: START,
      blocksTo: START + 60 * 60_000,
      freeCancelUntil: DEADLINE,
      credits: 1,
      creditType: 'session',
      sequence: 0,
      generation: 1,
      cancelledBy: null,
      cancelReason: null,
      overbooked: false,
    })
    expect(grants).toEqual([])
  })

  test('less than the hours before the start, has a deadline that has already passed', () => {
    const { booking: begun } = decided(anew(), booking(), START - HOUR_MS, FORGIVE)
    expect(begun.freeCancelUntil).toBe(DEADLINE)
  })

  test('over another session is marked so', () => {
    const place = placeAt(START, { placement: 'taken' })
    const command = booking({ by: 'practice', overbooked: true, place })
    expect(decided(anew(), command, NOW).booking.overbooked).toBe(true)
  })
})

describe('booking is refused', () => {
  test.each([
    [
      'slot_not_offered',
      'a time outside the offer',
      booking({ place: placeAt(START, { placement: 'not_offered' }) }),
    ],
    ['slot_taken', 'a time that another has', booking({ place: placeAt(START, { placement: 'taken' }) })],
    [
      'slot_taken',
      'a time that another has, by staff who do not book over it',
      booking({ by: 'practice', place: placeAt(START, { placement: 'taken' }) }),
    ],
    [
      'client_busy',
      'a time at which the client has a session',
      booking({ place: placeAt(START, { clientIsBusy: true }) }),
    ],
    [
      'client_busy',
      'a time at which the client has a session, even booked over',
      booking({
        by: 'practice',
        overbooked: true,
        place: placeAt(START, { placement: 'taken', clientIsBusy: true }),
      }),
    ],
    ['invalid_input', 'a client who books over another', booking({ overbooked: true })],
    [
      'invalid_input',
      'staff who book over another without a reason',
      booking({ by: 'practice', overbooked: true, reason: null }),
    ],
    ['insufficient_credits', 'more credits than there are', booking({ credits: 5 })],
    ['insufficient_credits', 'credits of a type that is not there', booking({ creditType: 'group' })],
  ])('with %s for %s', (code, _, command) => {
    expect(refusalOf(anew(), command, NOW)).toBe(code)
  })

  test('B11: with insufficient_credits for a client without any, by staff too', () => {
    for (const by of ['client', 'practice'] as const) {
      expect(refusalOf(anew([]), booking({ by }), NOW)).toBe('insufficient_credits')
    }
  })

  test('with slot_not_offered for a time that has passed, even booked over', () => {
    const place = placeAt(START, { placement: 'not_offered' })
    const command = booking({ by: 'practice', overbooked: true, place })
    expect(refusalOf(anew(), command, START)).toBe('slot_not_offered')
    expect(decided(anew(), command, START - 1).booking.overbooked).toBe(true)
  })
})
