import { describe, expect, test } from 'vitest'
import { DAY_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { asKept, type Living, RESERVATIONS_OF_THERAPIST, reserve } from '@/domain/scheduling/reserving'
import { DEADLINE, FORGIVE, placeAt, START } from './cases'

const NOW = START - 2 * DAY_MS
const living: Living = { ofVisitor: 0, ofTherapist: 0, visitorMost: 3, nextEnd: null }
const asked = (more: object = {}) => ({
  id: 'b',
  service: 'individual',
  credits: 1,
  creditType: 'session',
  place: placeAt(START),
  living,
  ...more,
})
const codeOf = (work: () => unknown) => {
  try {
    return work() && 'kept'
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('a time that is kept for a visitor', () => {
  test('is nobody’s, holds nothing, and is over after half an hour', () => {
    expect(reserve(asked(), FORGIVE, NOW)).toEqual({
      ...placeless(placeAt(START)),
      ...{ id: 'b', client: null, service: 'individual', status: 'reserved', freeCancelUntil: DEADLINE },
      ...{ credits: 1, creditType: 'session', sequence: 0, generation: 1, overbooked: false },
      ...{ cancelledBy: null, cancelReason: null, reservedUntil: NOW + 30 * MINUTE_MS },
    })
  })

  test('is never kept beyond its start', () => {
    expect(reserve(asked(), FORGIVE, START - MINUTE_MS).reservedUntil).toBe(START)
  })

  test.each([
    ['a time that is taken', { place: placeAt(START, { placement: 'taken' }) }, 'slot_taken'],
    [
      'a time that is not offered',
      { place: placeAt(START, { placement: 'not_offered' }) },
      'slot_not_offered',
    ],
    ['the third of a visitor', { living: { ...living, ofVisitor: 2 } }, 'kept'],
    ['the fourth of a visitor', { living: { ...living, ofVisitor: 3 } }, 'rate_limited'],
    [
      'one more than a therapist has room for',
      { living: { ...living, ofTherapist: RESERVATIONS_OF_THERAPIST } },
      'rate_limited',
    ],
  ])('%s: %s', (_, more, code) => {
    expect(codeOf(() => reserve(asked(more), FORGIVE, NOW))).toBe(code)
  })
})

test.each([
  ['not_offered', true, 'offered'],
  ['not_offered', false, 'not_offered'],
  ['taken', true, 'taken'],
  ['offered', false, 'offered'],
] as const)('a place that is %s, kept: %s, is %s to whoever claims it', (placement, isKept, claimed) => {
  expect(asKept(placeAt(START, { placement }), isKept).placement).toBe(claimed)
})

function placeless({ placement, clientIsBusy, ...span }: ReturnType<typeof placeAt>) {
  return span
}
