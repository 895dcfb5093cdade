import { describe, expect, test } from 'vitest'
import type { Command } from '@/domain/scheduling/booking'
import { DAY_MS } from '@/domain/scheduling/instant'
import * as given from './cases'
import {
  DEADLINE,
  decided,
  entriesOf,
  FORFEIT,
  FORGIVE,
  HELD,
  IN_TIME,
  LATE,
  lot,
  refusalOf,
  START,
  situation,
} from './cases'

const byClient: Command = { type: 'cancel', by: 'client', reason: null }
const byPractice: Command = { type: 'cancel', by: 'practice', reason: 'ill' }
const TWO_LOTS = [...HELD, 'hold:b:1:gift 2 available>held']
const two = () => situation({ credits: 3 }, TWO_LOTS, [lot('pack'), lot('gift')])

describe('the client cancels', () => {
  test.each([
    ['long before', IN_TIME, FORFEIT, ['release:hold:b:1:pack 1 held>available (cancel)']],
    ['C1: exactly at the deadline', DEADLINE, FORFEIT, ['release:hold:b:1:pack 1 held>available (cancel)']],
    [
      'C1: a millisecond too late, and the credit is forfeited',
      LATE,
      FORFEIT,
      ['release:hold:b:1:pack 1 held>available (late_cancel)', 'forfeit:hold:b:1:pack 1 available>forfeited'],
    ],
    [
      'a millisecond before the start, and the credit is forfeited',
      START - 1,
      FORFEIT,
      ['release:hold:b:1:pack 1 held>available (late_cancel)', 'forfeit:hold:b:1:pack 1 available>forfeited'],
    ],
    ['late, where the practice forgives', LATE, FORGIVE, ['release:hold:b:1:pack 1 held>available (waived)']],
    [
      'in time, where the practice forgives',
      DEADLINE,
      FORGIVE,
      ['release:hold:b:1:pack 1 held>available (cancel)'],
    ],
  ])('%s', (_, now, policy, lines) => {
    expect(entriesOf(situation(), byClient, now, policy)).toEqual(lines)
    const { booking, grants } = decided(situation(), byClient, now, policy)
    expect(booking).toEqual({
      ...situation().booking,
      status: 'cancelled',
      sequence: 1,
      cancelledBy: 'client',
    })
    expect(grants).toEqual([])
  })

  test('and every lot gets its own credits back', () => {
    expect(entriesOf(two(), byClient, IN_TIME)).toEqual([
      'release:hold:b:1:pack 1 held>available (cancel)',
      'release:hold:b:1:gift 2 held>available (cancel)',
    ])
  })

  test('late, and every lot forfeits its own credits', () => {
    expect(entriesOf(two(), byClient, LATE)).toEqual([
      'release:hold:b:1:pack 1 held>available (late_cancel)',
      'forfeit:hold:b:1:pack 1 available>forfeited',
      'release:hold:b:1:gift 2 held>available (late_cancel)',
      'forfeit:hold:b:1:gift 2 available>forfeited',
    ])
  })

  test('a free service, late too, with no entries', () => {
    expect(entriesOf(situation({ credits: 0 }, []), byClient, LATE)).toEqual([])
  })

  test('in time, and a lot that owes is revoked first', () => {
    const owing = situation({}, HELD, [lot('pack', { available: 0, owes: 1 })])
    expect(entriesOf(owing, byClient, IN_TIME)).toEqual([
      'release:hold:b:1:pack 1 held>available (cancel)',
      'revoke:release:hold:b:1:pack 1 available>revoked',
    ])
  })

  test('a moved booking, and only the hold that is open is released', () => {
    const lines = [
      ...HELD,
      'release:hold:b:1:pack 1 held>available (rehold)',
      'hold:b:2:next 1 available>held',
      'reschedule:b:1:next 0 held>held <- hold:b:2:next',
    ]
    const moved = situation({ generation: 2, sequence: 1 }, lines, [lot('pack'), lot('next')])
    expect(entriesOf(moved, byClient, IN_TIME)).toEqual(['release:hold:b:2:next 1 held>available (cancel)'])
  })
})

describe('the practice cancels', () => {
  test.each([
    ['long before', IN_TIME],
    ['C5: an hour before', START - 3_600_000],
    ['after the start', START + DAY_MS],
  ])('%s, and the credit always comes back', (_, now) => {
    for (const policy of [FORFEIT, FORGIVE]) {
      expect(entriesOf(situation(), byPractice, now, policy)).toEqual([
        'release:hold:b:1:pack 1 held>available (practice_cancel)',
      ])
    }
    const { booking, grants } = decided(situation(), byPractice, now)
    expect(booking).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'practice',
      cancelReason: 'ill',
      sequence: 1,
    })
    expect(grants).toEqual([])
  })

  test('when the lot is over, and other credits replace those that expire', () => {
    const now = START + DAY_MS
    const over = situation({}, HELD, [lot('pack', { available: 0, expiresAt: now })])
    expect(entriesOf(over, byPractice, now)).toEqual([
      'release:hold:b:1:pack 1 held>available (practice_cancel)',
      'expire:release:hold:b:1:pack 1 available>expired',
    ])
    const [grant, ...more] = decided(over, byPractice, now).grants
    expect(more).toEqual([])
    expect(grant).toMatchObject({
      grantKey: 'grant:replace:release:hold:b:1:pack',
      client: 'ada',
      creditType: 'session',
      source: 'replacement',
      granted: 1,
      evidence: 'release:hold:b:1:pack',
    })
    expect(grant?.expiresAt).toBeGreaterThan(now)
  })

  test('when one lot of two is over, and only that one is replaced', () => {
    const lots = [lot('pack', { expiresAt: START + 1 }), lot('gift')]
    const { grants } = decided(situation({ credits: 3 }, TWO_LOTS, lots), byPractice, START + 1)
    expect(grants.map(({ grantKey, granted }) => `${grantKey} ${granted}`)).toEqual([
      'grant:replace:release:hold:b:1:pack 1',
    ])
  })

  test('when a lot owes and is over, and what was owed is not replaced', () => {
    const lots = [lot('pack', { available: 0, owes: 2, expiresAt: START + 1 })]
    const owing = situation({ credits: 3 }, ['hold:b:1:pack 3 available>held'], lots)
    expect(entriesOf(owing, byPractice, START + 1)).toEqual([
      'release:hold:b:1:pack 3 held>available (practice_cancel)',
      'revoke:release:hold:b:1:pack 2 available>revoked',
      'expire:release:hold:b:1:pack 1 available>expired',
    ])
    expect(decided(owing, byPractice, START + 1).grants.map(({ granted }) => granted)).toEqual([1])
  })
})

describe('cancelling is refused', () => {
  test.each([
    ['too_late', 'by the client at the start', situation(), byClient, START],
    [
      'too_late',
      'by the client at the start, where that is the deadline',
      situation({ freeCancelUntil: START }),
      byClient,
      START,
    ],
    [
      'outcome_exists',
      'of a cancelled session',
      situation({ status: 'cancelled' }, given.CANCELLED),
      byClient,
      IN_TIME,
    ],
    [
      'outcome_exists',
      'of a completed session',
      situation({ status: 'completed' }, given.COMPLETED),
      byPractice,
      START,
    ],
    [
      'outcome_exists',
      'of a missed session',
      situation({ status: 'no_show' }, given.MISSED),
      byPractice,
      START,
    ],
  ])('with %s %s', (code, _, before, command, now) => {
    expect(refusalOf(before, command, now)).toBe(code)
    expect(refusalOf(before, command, now, FORGIVE)).toBe(code)
  })
})
