import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { DAY_MS, fromIso, HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { weekly } from '@/domain/scheduling/weekly'

const isoOf = (first: string, timeZone: string, times: number) =>
  weekly({ first: fromIso(first), timeZone, times }).map((at) =>
    at === null ? null : toIso(at).slice(0, 16),
  )

/** First start, zone, weeks, and every start in UTC. */
const SERIES: [rule: string, first: string, timeZone: string, starts: (string | null)[]][] = [
  [
    'keeps the time of the wall clock when the clocks go back',
    '2026-10-12T07:00:00Z',
    'Europe/Berlin',
    ['2026-10-12T07:00', '2026-10-19T07:00', '2026-10-26T08:00', '2026-11-02T08:00'],
  ],
  [
    'and when they go forward, where other clocks do not',
    '2027-03-08T14:00:00Z',
    'America/New_York',
    ['2027-03-08T14:00', '2027-03-15T13:00', '2027-03-22T13:00'],
  ],
  [
    'leaves a week out in which the clocks skip its time',
    '2027-03-21T01:30:00Z',
    'Europe/Berlin',
    ['2027-03-21T01:30', null, '2027-04-04T00:30'],
  ],
  [
    'takes the first of two where its time comes twice',
    '2026-10-18T00:30:00Z',
    'Europe/Berlin',
    ['2026-10-18T00:30', '2026-10-25T00:30', '2026-11-01T01:30'],
  ],
  [
    'is the same for a zone that never changes its clocks',
    '2026-11-02T04:00:00Z',
    'Asia/Kolkata',
    ['2026-11-02T04:00', '2026-11-09T04:00'],
  ],
]

describe('a weekly series', () => {
  test.each(SERIES)('%s', (_, first, timeZone, starts) => {
    expect(isoOf(first, timeZone, starts.length)).toEqual(starts)
  })

  test('over five weeks of any year, in any zone, shows one time on one day of the week', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Africa/Cairo',
    ]
    const years = fc.integer({ min: fromIso('2024-01-01T00:00Z'), max: fromIso('2034-01-01T00:00Z') })
    fc.assert(
      fc.property(years, fc.constantFrom(...zones), (any, timeZone) => {
        const first = Math.floor(any / HOUR_MS) * HOUR_MS
        const starts = weekly({ first, timeZone, times: 5 })
        const shown = starts.flatMap((at) => (at === null ? [] : [clockOf(at, timeZone)]))
        expect(new Set(shown).size).toBe(1)
        starts.forEach((at, week) => {
          if (at !== null) expect(Math.abs(at - first - week * 7 * DAY_MS)).toBeLessThanOrEqual(HOUR_MS)
        })
      }),
    )
  })
})

const clockOf = (at: number, timeZone: string) => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return `${local.dayOfWeek} ${local.toPlainTime()}`
}
