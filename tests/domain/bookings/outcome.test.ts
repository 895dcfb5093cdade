import { describe, expect, test } from 'vitest'
import type { Command } from '@/domain/scheduling/booking'
import { DAY_MS } from '@/domain/scheduling/instant'
import * as given from './cases'
import { decided, entriesOf, HELD, lot, refusalOf, START, situation } from './cases'

const complete: Command = { type: 'complete' }
const recordNoShow: Command = { type: 'recordNoShow' }

describe('an outcome', () => {
  test.each([
    [
      'of a completed session uses its credit',
      complete,
      'completed',
      ['release:hold:b:1:pack 1 held>available (completed)', 'use:hold:b:1:pack 1 available>used'],
    ],
    [
      'of a missed session forfeits its credit',
      recordNoShow,
      'no_show',
      ['release:hold:b:1:pack 1 held>available (no_show)', 'forfeit:hold:b:1:pack 1 available>forfeited'],
    ],
  ])('%s', (_, command, status, lines) => {
    expect(entriesOf(situation(), command, START)).toEqual(lines)
    const { booking, grants } = decided(situation(), command, START)
    expect(booking).toEqual({ ...situation().booking, status, sequence: 1 })
    expect(grants).toEqual([])
  })

  test.each([complete, recordNoShow])(
    'stays with the lot that paid, frozen, over or owing: $type',
    (command) => {
      const lots = [lot('pack', { available: 0, owes: 1, frozen: true, expiresAt: START })]
      expect(entriesOf(situation({}, HELD, lots), command, START + DAY_MS)).toHaveLength(2)
    },
  )

  test('of a session that several lots pay for has a pair for each', () => {
    const lines = [...HELD, 'hold:b:1:gift 2 available>held']
    expect(entriesOf(situation({ credits: 3 }, lines, [lot('pack'), lot('gift')]), complete, START)).toEqual([
      'release:hold:b:1:pack 1 held>available (completed)',
      'use:hold:b:1:pack 1 available>used',
      'release:hold:b:1:gift 2 held>available (completed)',
      'use:hold:b:1:gift 2 available>used',
    ])
  })

  test.each([complete, recordNoShow])('of a free session has no entries: $type', (command) => {
    expect(entriesOf(situation({ credits: 0 }, []), command, START)).toEqual([])
  })

  test('of a session that was held anew uses the present hold alone', () => {
    const lines = [
      ...HELD,
      'release:hold:b:1:pack 1 held>available (rehold)',
      'hold:b:2:pack 1 available>held',
    ]
    expect(entriesOf(situation({ generation: 2 }, lines), recordNoShow, START)).toEqual([
      'release:hold:b:2:pack 1 held>available (no_show)',
      'forfeit:hold:b:2:pack 1 available>forfeited',
    ])
  })
})

describe.each([complete, recordNoShow])('$type is refused', (command) => {
  test.each([
    ['too_early', 'a millisecond before the start', situation(), START - 1],
    ['outcome_exists', 'of a completed session', situation({ status: 'completed' }, given.COMPLETED), START],
    ['outcome_exists', 'of a missed session', situation({ status: 'no_show' }, given.MISSED), START],
    ['outcome_exists', 'of a cancelled session', situation({ status: 'cancelled' }, given.CANCELLED), START],
    [
      'outcome_exists',
      'of a cancelled session, early',
      situation({ status: 'cancelled' }, given.CANCELLED),
      START - 1,
    ],
  ])('with %s %s', (code, _, before, now) => {
    expect(refusalOf(before, command, now)).toBe(code)
  })
})
