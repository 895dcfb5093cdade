import { asLines } from '@tests/domain/ledger/lines'
import { describe, expect, test } from 'vitest'
import type { Command } from '@/domain/scheduling/booking'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'
import { openingOf } from '@/domain/scheduling/opening'
import { occurrencePlan } from '@/domain/scheduling/planned'
import { booking, decided, IN_TIME, LATE, lot, placeAt, refusalOf, START, situation } from './cases'

const PLANNED = { status: 'planned' } as const
const planned = (lots = [lot('pack')], more: object = {}) => situation({ ...PLANNED, ...more }, [], lots)
const settle = (more: Partial<Extract<Command, { type: 'settlePlanned' }>> = {}): Command => ({
  type: 'settlePlanned',
  place: placeAt(START),
  opening: 'open',
  ...more,
})

/** What becomes of a planned session when it is settled; its status, and how it ended. */
const SETTLED: [rule: string, command: Command, lots: ReturnType<typeof lot>[], as: string][] = [
  ['is booked once there are credits and its time is free', settle(), [lot('pack')], 'booked'],
  [
    'is over where its time is taken',
    settle({ place: placeAt(START, { placement: 'taken' }) }),
    [lot('pack')],
    'taken',
  ],
  [
    'is over where its client is busy',
    settle({ place: placeAt(START, { clientIsBusy: true }) }),
    [lot('pack')],
    'taken',
  ],
  ['is over where nobody gives it any more', settle({ place: null }), [lot('pack')], 'taken'],
  ['is over where it is too near, without credits', settle({ opening: 'over' }), [], 'credits'],
  ['is over where it is too near, with credits', settle({ opening: 'over' }), [lot('pack')], 'taken'],
]

describe('a planned session', () => {
  test.each(SETTLED)('%s', (_, command, lots, as) => {
    const { booking: after, entries } = decided(planned(lots), command, IN_TIME)
    expect(after.plannedEnd ?? after.status).toBe(as)
    expect(after.sequence).toBe(1)
    expect(asLines(entries)).toEqual(as === 'booked' ? ['hold:b:1:pack 1 available>held'] : [])
  })

  test.each([
    ['waits while credits are missing', settle(), [lot('pack', { frozen: true })], 'insufficient_credits'],
    ['waits beyond the horizon', settle({ opening: 'not_yet' }), [lot('pack')], 'too_early'],
    ['does not take place', { type: 'complete' } as Command, [lot('pack')], 'too_early'],
    ['is corrected to nothing', { type: 'correct', to: 'completed' } as Command, [lot('pack')], 'too_early'],
  ])('%s', (_, command, lots, code) => {
    expect(refusalOf(planned(lots), command, IN_TIME)).toBe(code)
  })

  test('is cancelled at any time, and nothing comes back, for nothing was held', () => {
    for (const by of ['client', 'practice'] as const) {
      const { booking: after, entries } = decided(planned(), { type: 'cancel', by, reason: null }, LATE)
      expect([after.status, after.cancelledBy, after.plannedEnd]).toEqual(['cancelled', by, 'cancelled'])
      expect(entries).toEqual([])
    }
  })

  test('is settled by nobody once it is booked, and set right by nobody once it is over', () => {
    expect(refusalOf(situation(), settle(), IN_TIME)).toBe('outcome_exists')
    const over = planned([lot('pack')], { status: 'cancelled', plannedEnd: 'taken' })
    expect(refusalOf(over, { type: 'correct', to: 'completed' }, START)).toBe('outcome_exists')
  })

  test('is begun without an entry', () => {
    const { booking: made, entries } = decided(
      { booking: null, lots: [] },
      { ...booking(), type: 'plan' },
      IN_TIME,
    )
    expect([made.status, made.sequence, entries.length]).toEqual(['planned', 0, 0])
  })
})

describe('a week of a new series', () => {
  const week = {
    place: placeAt(START),
    opening: 'open' as const,
    lots: [lot('pack')],
    credits: 1,
    creditType: 'session',
  }
  test.each([
    ['booked', {}, 'book'],
    ['planned without credits', { lots: [] }, 'plan'],
    ['planned beyond the horizon', { opening: 'not_yet' as const }, 'plan'],
    ['booked where it costs none', { lots: [], credits: 0 }, 'book'],
    ['left out where it is taken', { place: placeAt(START, { placement: 'taken' }) }, 'leave_out'],
    [
      'left out where it is not offered',
      { place: placeAt(START, { placement: 'not_offered' }) },
      'leave_out',
    ],
    ['left out where the client is busy', { place: placeAt(START, { clientIsBusy: true }) }, 'leave_out'],
    ['left out where it has passed', { opening: 'over' as const }, 'leave_out'],
  ])('is %s', (_, more, plan) => {
    expect(occurrencePlan({ ...week, ...more })).toBe(plan)
  })

  test.each([
    ['at the minimum notice', 2 * HOUR_MS, 'open'],
    ['a millisecond within it', 2 * HOUR_MS - 1, 'over'],
    ['just before the horizon', 10 * DAY_MS - 1, 'open'],
    ['at the horizon', 10 * DAY_MS, 'not_yet'],
  ])('%s', (_, ahead, opening) => {
    const policy = { minimumNoticeMinutes: 120, horizonDays: 10, gridMinutes: 15 }
    expect(openingOf(START + ahead, policy, START)).toBe(opening)
  })
})
