import { BOOKED, situation } from '@tests/domain/bookings/cases'
import { describe, expect, test } from 'vitest'
import { isBlank, type Note, sectionsOf } from '@/domain/notes/note'
import { refuseAmending, refuseSigning, refuseWriting } from '@/domain/notes/noteRules'
import type { Command } from '@/domain/scheduling/booking'
import { decide } from '@/domain/scheduling/decide'

const START = 1_000_000
const note = (more: Partial<Note> = {}): Note => ({
  id: 'n',
  therapist: 'mara',
  client: 'ada',
  booking: 'b',
  kind: 'session',
  format: 'soap',
  revision: 3,
  signedAt: null,
  amends: null,
  ...more,
})
const codeOf = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('writing', () => {
  test.each([
    ['is for whoever saw what is there', note(), 3, null],
    ['is refused where another window wrote meanwhile', note(), 2, 'stale_booking'],
    ['ends with the signature', note({ signedAt: 5 }), 3, 'locked'],
    ['that comes too late is told of the signature first', note({ signedAt: 5 }), 2, 'locked'],
  ])('%s', (_, one, seen, code) => {
    expect(codeOf(() => refuseWriting(one, seen))).toBe(code)
  })
})

describe('signing', () => {
  const signs = (more: Partial<Parameters<typeof refuseSigning>[0]> = {}) =>
    codeOf(() =>
      refuseSigning({ note: note(), seen: 3, sections: { plan: 'x' }, startsAt: START, now: START, ...more }),
    )
  test.each<[string, Parameters<typeof signs>[0], string | null]>([
    ['is open from the start of the session', {}, null],
    ['is refused a millisecond before', { now: START - 1 }, 'too_early'],
    ['of a note about no session is open at any time', { startsAt: null, now: 0 }, null],
    ['of nothing is refused', { sections: { plan: ' \n' } }, 'invalid_input'],
    ['of what was not seen is refused', { seen: 2 }, 'stale_booking'],
    ['happens once', { note: note({ signedAt: 5 }) }, 'locked'],
  ])('%s', (_, more, code) => {
    expect(signs(more)).toBe(code)
  })
})

test('only what is signed is amended', () => {
  expect(codeOf(() => refuseAmending(note()))).toBe('too_early')
  expect(codeOf(() => refuseAmending(note({ signedAt: 5 })))).toBeNull()
})

test('a format keeps its own sections, in its order, and no other', () => {
  const written = { plan: 'p', subjective: 's', foreign: 'f' }
  expect(Object.entries(sectionsOf('soap', written))).toEqual([
    ['subjective', 's'],
    ['objective', ''],
    ['assessment', ''],
    ['plan', 'p'],
  ])
  expect(isBlank(sectionsOf('free', written))).toBe(true)
})

describe('a session with a signed note', () => {
  const place = {
    startsAt: BOOKED.startsAt + 7_200_000,
    endsAt: BOOKED.endsAt + 7_200_000,
    blocksFrom: BOOKED.blocksFrom + 7_200_000,
    blocksTo: BOOKED.blocksTo + 7_200_000,
    therapist: BOOKED.therapist,
    placement: 'offered',
    clientIsBusy: false,
  } as const
  const move = {
    type: 'reschedule',
    by: 'practice',
    place,
    sequence: 0,
    overbooked: false,
    reason: null,
  } as const
  const decided = (command: Command, hasSignedNote: boolean, status: 'booked' | 'completed' = 'booked') =>
    codeOf(() =>
      decide(
        { ...situation({ status }), hasSignedNote },
        command,
        { cancellationHours: 24, lateCancelPolicy: 'forfeit' },
        BOOKED.startsAt - 1,
      ),
    )

  test.each<[string, Command]>([
    ['B15: is not moved', move],
    ['B15: is not cancelled by the practice', { type: 'cancel', by: 'practice', reason: null }],
    ['B15: is not cancelled by the client', { type: 'cancel', by: 'client', reason: null }],
  ])('%s', (_, command) => {
    expect(decided(command, true)).toBe('locked')
    expect(decided(command, false)).toBeNull()
  })

  test('B15: is not corrected to cancelled', () => {
    expect(decided({ type: 'correct', to: 'cancelled' }, true, 'completed')).toBe('locked')
    expect(decided({ type: 'correct', to: 'cancelled' }, false, 'completed')).not.toBe('locked')
  })

  test('is still given its outcome', () => {
    expect(decided({ type: 'complete' }, true)).toBe('too_early')
  })
})
