import { describe, expect, test } from 'vitest'
import type { Command } from '@/domain/scheduling/booking'
import { DAY_MS } from '@/domain/scheduling/instant'
import * as given from './cases'
import {
  CANCELLED,
  COMPLETED,
  decided,
  entriesOf,
  IN_TIME,
  LATE_CANCELLED,
  lot,
  MISSED,
  refusalOf,
  START,
  situation,
} from './cases'

const NOW = START + DAY_MS
const waive: Command = { type: 'waive' }
const to = (outcome: 'completed' | 'no_show' | 'cancelled'): Command => ({ type: 'correct', to: outcome })
const OVER = { available: 0, expiresAt: START + 1 }
const WAIVED = [...MISSED, 'restore:forfeit:hold:b:1:pack 1 forfeited>available (waived)']

const missed = (lots = [lot('pack')], lines = MISSED) =>
  situation({ status: 'no_show', sequence: 1 }, lines, lots)
const completed = (lots = [lot('pack')]) => situation({ status: 'completed', sequence: 1 }, COMPLETED, lots)
const cancelled = (lines: string[], lots = [lot('pack')]) =>
  situation({ status: 'cancelled', sequence: 1, cancelledBy: 'client', cancelReason: 'ill' }, lines, lots)

describe('a forfeit is waived', () => {
  test.each([
    ['of a missed session', missed(), []],
    ['of a late cancel', cancelled(LATE_CANCELLED), []],
    [
      'and expires again where the lot is over',
      missed([lot('pack', OVER)]),
      ['expire:restore:forfeit:hold:b:1:pack 1 available>expired'],
    ],
    [
      'and is revoked where the lot owes',
      missed([lot('pack', { available: 0, owes: 1 })]),
      ['revoke:restore:forfeit:hold:b:1:pack 1 available>revoked'],
    ],
  ])('%s', (_, before, after) => {
    expect(entriesOf(before, waive, NOW)).toEqual([
      'restore:forfeit:hold:b:1:pack 1 forfeited>available (waived)',
      ...after,
    ])
  })

  test('and the status stays', () => {
    expect(decided(missed(), waive, NOW)).toMatchObject({
      booking: { ...missed().booking, sequence: 2 },
      grants: [],
    })
  })
})

describe('an outcome is set right', () => {
  test('C9: a missed session was completed: restore, hold anew, release and use', () => {
    expect(entriesOf(missed(), to('completed'), NOW)).toEqual([
      'restore:forfeit:hold:b:1:pack 1 forfeited>available (corrected)',
      'hold:b:2:pack 1 available>held <- restore:forfeit:hold:b:1:pack',
      'release:hold:b:2:pack 1 held>available (completed)',
      'use:hold:b:2:pack 1 available>used',
    ])
    expect(decided(missed(), to('completed'), NOW).booking).toEqual({
      ...missed().booking,
      status: 'completed',
      sequence: 2,
      generation: 2,
    })
  })

  test('a completed session was missed', () => {
    expect(entriesOf(completed(), to('no_show'), NOW)).toEqual([
      'restore:use:hold:b:1:pack 1 used>available (corrected)',
      'hold:b:2:pack 1 available>held <- restore:use:hold:b:1:pack',
      'release:hold:b:2:pack 1 held>available (no_show)',
      'forfeit:hold:b:2:pack 1 available>forfeited',
    ])
  })

  test('a completed session was cancelled: its use is restored', () => {
    expect(entriesOf(completed(), to('cancelled'), NOW)).toEqual([
      'restore:use:hold:b:1:pack 1 used>available (corrected)',
    ])
    expect(decided(completed(), to('cancelled'), NOW).booking).toEqual({
      ...completed().booking,
      status: 'cancelled',
      cancelledBy: 'practice',
      sequence: 2,
    })
  })

  test('a completed session was cancelled, and its lot is over by now', () => {
    expect(entriesOf(completed([lot('pack', OVER)]), to('cancelled'), NOW)).toEqual([
      'restore:use:hold:b:1:pack 1 used>available (corrected)',
      'expire:restore:use:hold:b:1:pack 1 available>expired',
    ])
  })

  test('a late cancel took place after all, and nobody cancelled it', () => {
    const { booking, entries } = decided(cancelled(LATE_CANCELLED), to('completed'), NOW)
    expect(booking).toMatchObject({
      status: 'completed',
      cancelledBy: null,
      cancelReason: null,
      generation: 2,
    })
    expect(entries.map(({ type }) => type)).toEqual(['restore', 'hold', 'release', 'use'])
  })

  test.each([
    ['frozen', { frozen: true, available: 0 }],
    ['over', OVER],
    ['owing', { owes: 3, available: 0 }],
  ])('a correction stays on a lot that is %s', (_, terms) => {
    expect(entriesOf(missed([lot('pack', terms)]), to('completed'), NOW)).toHaveLength(4)
  })

  test('what several lots paid is restored and held on each', () => {
    const second = MISSED.map((line) => line.replaceAll('pack', 'gift'))
    const before = situation(
      { status: 'no_show', credits: 2 },
      [...MISSED, ...second],
      [lot('pack'), lot('gift')],
    )
    const lines = entriesOf(before, to('completed'), NOW)
    for (const id of ['pack', 'gift']) {
      expect(lines.filter((line) => line.split(' ')[0]?.endsWith(id))).toEqual([
        `restore:forfeit:hold:b:1:${id} 1 forfeited>available (corrected)`,
        `hold:b:2:${id} 1 available>held <- restore:forfeit:hold:b:1:${id}`,
        `release:hold:b:2:${id} 1 held>available (completed)`,
        `use:hold:b:2:${id} 1 available>used`,
      ])
    }
  })

  test('twice: only what stands is restored', () => {
    const twice = situation({ status: 'completed', generation: 2, sequence: 2 }, [
      ...MISSED,
      'restore:forfeit:hold:b:1:pack 1 forfeited>available (corrected)',
      'hold:b:2:pack 1 available>held <- restore:forfeit:hold:b:1:pack',
      'release:hold:b:2:pack 1 held>available (completed)',
      'use:hold:b:2:pack 1 available>used',
    ])
    expect(entriesOf(twice, to('no_show'), NOW)).toEqual([
      'restore:use:hold:b:2:pack 1 used>available (corrected)',
      'hold:b:3:pack 1 available>held <- restore:use:hold:b:2:pack',
      'release:hold:b:3:pack 1 held>available (no_show)',
      'forfeit:hold:b:3:pack 1 available>forfeited',
    ])
  })
})

describe('with nothing to restore, a correction takes a lot as a booking does', () => {
  test.each([
    ['waived before', missed([lot('pack'), lot('gift', { source: 'courtesy' })], WAIVED)],
    ['cancelled in time before', cancelled(CANCELLED, [lot('pack'), lot('gift', { source: 'courtesy' })])],
  ])('%s', (_, before) => {
    expect(entriesOf(before, to('completed'), NOW)).toEqual([
      'hold:b:2:gift 1 available>held',
      'release:hold:b:2:gift 1 held>available (completed)',
      'use:hold:b:2:gift 1 available>used',
    ])
  })

  test.each([
    ['there is none', []],
    ['it is frozen', [lot('pack', { frozen: true })]],
    ['it ended before the session', [lot('pack', { expiresAt: START })]],
  ])('and is refused where %s', (_, lots) => {
    expect(refusalOf(missed(lots, WAIVED), to('completed'), NOW)).toBe('insufficient_credits')
  })

  test.each(['completed', 'no_show', 'cancelled'] as const)(
    'a free session becomes %s without entries',
    (outcome) => {
      const status = outcome === 'completed' ? 'no_show' : 'completed'
      const { booking, entries } = decided(situation({ credits: 0, status }, []), to(outcome), NOW)
      expect([booking.status, entries]).toEqual([outcome, []])
    },
  )
})

describe('a correction is refused', () => {
  test.each([
    ['outcome_exists', 'of a booked session, to completed', situation(), to('completed')],
    ['outcome_exists', 'of a booked session, to cancelled', situation(), to('cancelled')],
    ['outcome_exists', 'of a booked session, to no-show', situation(), to('no_show')],
    ['outcome_exists', 'of a booked session that is waived', situation(), waive],
    ['outcome_exists', 'to what it is: completed', completed(), to('completed')],
    ['outcome_exists', 'to what it is: no-show', missed(), to('no_show')],
    ['outcome_exists', 'to what it is: cancelled', cancelled(CANCELLED), to('cancelled')],
    ['outcome_exists', 'of a missed session, to cancelled', missed(), to('cancelled')],
    ['outcome_exists', 'of a use that is waived', completed(), waive],
    ['outcome_exists', 'of a cancel in time that is waived', cancelled(CANCELLED), waive],
    ['outcome_exists', 'of a forfeit that is waived twice', missed([lot('pack')], WAIVED), waive],
  ])('with %s %s', (code, _, before, command) => {
    expect(refusalOf(before, command, NOW)).toBe(code)
  })

  test('with outcome_exists of a missed free session, to cancelled', () => {
    expect(refusalOf(situation({ credits: 0, status: 'no_show' }, []), to('cancelled'), NOW)).toBe(
      'outcome_exists',
    )
  })

  test('with too_early of a cancelled session that has not begun', () => {
    expect(refusalOf(cancelled(CANCELLED), to('completed'), IN_TIME)).toBe('too_early')
    expect(refusalOf(cancelled(CANCELLED), to('no_show'), given.START - 1)).toBe('too_early')
  })
})
