import { describe, expect, test } from 'vitest'
import { utilisation } from '@/domain/scheduling/utilisation'
import { interval } from './offers'

/** Sundays from one to four, by the clock of Berlin. */
const NIGHTS = {
  timeZone: 'Europe/Berlin',
  weeklyHours: [{ weekday: 7, from: '01:00', to: '04:00' }],
  overrides: [{ date: '2026-11-01', intervals: [] }],
}
const OCTOBER = interval('2026-09-30T22:00Z', '2026-10-31T23:00Z')
const SPRING = interval('2027-03-27T23:00Z', '2027-03-28T22:00Z')

type Told = Partial<Parameters<typeof utilisation>[0]>
const RULES: [rule: string, told: Told, offered: number, booked: number][] = [
  ['an hour more in the night the clocks go back', {}, 13 * 60, 0],
  ['an hour less where they go forward', { within: SPRING }, 2 * 60, 0],
  ['none on a date that is closed', { within: interval('2026-10-31T23:00Z', '2026-11-07T23:00Z') }, 0, 0],
  ['up to an instant alone', { within: { ...OCTOBER, to: Date.parse('2026-10-04T00:00Z') } }, 60, 0],
  [
    'less time off, once where two stretches of it overlap',
    {
      timeOff: [
        interval('2026-10-11T00:00Z', '2026-10-11T10:00Z'),
        interval('2026-10-11T01:00Z', '2026-10-12T00:00Z'),
      ],
    },
    11 * 60,
    0,
  ],
  [
    'sessions that overlap fill each minute once',
    {
      sessions: [
        interval('2026-10-04T00:00Z', '2026-10-04T00:50Z'),
        interval('2026-10-04T00:30Z', '2026-10-04T01:20Z'),
      ],
    },
    13 * 60,
    80,
  ],
  [
    'what lies outside the hours or in time off fills nothing',
    {
      timeOff: [interval('2026-10-11T00:00Z', '2026-10-11T10:00Z')],
      sessions: [
        interval('2026-10-03T22:30Z', '2026-10-03T23:20Z'),
        interval('2026-10-11T00:30Z', '2026-10-11T01:20Z'),
      ],
    },
    11 * 60,
    20,
  ],
  ['no hours', { hours: { timeZone: 'UTC', weeklyHours: [], overrides: [] }, sessions: [OCTOBER] }, 0, 0],
  ['no time', { within: { from: OCTOBER.to, to: OCTOBER.from } }, 0, 0],
]

describe('utilisation: minutes offered, and filled of them', () => {
  test.each(RULES)('%s', (_rule, told, offered, booked) => {
    expect(utilisation({ hours: NIGHTS, timeOff: [], sessions: [], within: OCTOBER, ...told })).toEqual({
      offered,
      booked,
    })
  })
})
