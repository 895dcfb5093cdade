import { describe, expect, test } from 'vitest'
import type { Hours } from '@/domain/scheduling/hours'
import { toIso } from '@/domain/scheduling/instant'
import { openTimes } from '@/domain/scheduling/openTimes'
import { always, interval } from './offers'

const MONDAY = '2026-06-08'

function open(hours: Hours, from: string, to: string): string[] {
  return openTimes(hours, interval(from, to)).map((at) => `${short(at.from)} ${short(at.to)}`)
}

const short = (instant: number) => toIso(instant).slice(0, 16)

/** What is open on the UTC dates of that Monday and Tuesday. */
const onMonday = (changes: Partial<Hours>) =>
  open(
    { timeZone: 'UTC', weeklyHours: [], overrides: [], ...changes },
    `${MONDAY}T00:00Z`,
    '2026-06-10T00:00Z',
  )

describe('windows and overrides', () => {
  const nineToFive = [{ weekday: 1, from: '09:00', to: '17:00' }]

  test.each<[string, Partial<Hours>, string[]]>([
    [
      'hours end at midnight with 24:00',
      { weeklyHours: [{ weekday: 1, from: '20:00', to: '24:00' }] },
      ['2026-06-08T20:00 2026-06-09T00:00'],
    ],
    [
      'windows that overlap are one',
      { weeklyHours: [...nineToFive, { weekday: 1, from: '16:00', to: '18:00' }] },
      ['2026-06-08T09:00 2026-06-08T18:00'],
    ],
    [
      'windows that touch are one',
      { weeklyHours: [{ weekday: 1, from: '17:00', to: '18:00' }, ...nineToFive] },
      ['2026-06-08T09:00 2026-06-08T18:00'],
    ],
    [
      'windows join through midnight',
      {
        weeklyHours: [
          { weekday: 1, from: '22:00', to: '24:00' },
          { weekday: 2, from: '00:00', to: '02:00' },
        ],
      },
      ['2026-06-08T22:00 2026-06-09T02:00'],
    ],
    [
      'an override stands instead of the weekly hours',
      {
        weeklyHours: nineToFive,
        overrides: [
          {
            date: MONDAY,
            intervals: [
              { from: '12:00', to: '13:00' },
              { from: '07:00', to: '08:00' },
            ],
          },
        ],
      },
      ['2026-06-08T07:00 2026-06-08T08:00', '2026-06-08T12:00 2026-06-08T13:00'],
    ],
    [
      'an override without intervals closes the date',
      { weeklyHours: nineToFive, overrides: [{ date: MONDAY, intervals: [] }] },
      [],
    ],
    [
      'an override opens a date without weekly hours',
      { overrides: [{ date: '2026-06-09', intervals: [{ from: '09:00', to: '10:00' }] }] },
      ['2026-06-09T09:00 2026-06-09T10:00'],
    ],
    [
      'an override of another date changes nothing',
      { weeklyHours: nineToFive, overrides: [{ date: '2026-06-15', intervals: [] }] },
      ['2026-06-08T09:00 2026-06-08T17:00'],
    ],
  ])('%s', (_, hours, expected) => {
    expect(onMonday(hours)).toEqual(expected)
  })

  test('an override is of the date in the therapist’s zone, not in UTC', () => {
    const hours = { ...always('Pacific/Kiritimati'), overrides: [{ date: '2026-06-09', intervals: [] }] }
    expect(open(hours, '2026-06-08T00:00Z', '2026-06-10T00:00Z')).toEqual([
      '2026-06-08T00:00 2026-06-08T10:00',
      '2026-06-09T10:00 2026-06-10T00:00',
    ])
  })

  test('what is asked for cuts what is open', () => {
    expect(open(always('UTC'), '2026-06-08T10:17Z', '2026-06-08T10:18Z')).toEqual([
      '2026-06-08T10:17 2026-06-08T10:18',
    ])
  })
})

describe('hours that cannot be read are refused with the path of the field', () => {
  test.each<[string, Partial<Hours>]>([
    ['weeklyHours.0.weekday', { weeklyHours: [{ weekday: 0, from: '09:00', to: '10:00' }] }],
    ['weeklyHours.0.weekday', { weeklyHours: [{ weekday: 8, from: '09:00', to: '10:00' }] }],
    [
      'weeklyHours.1.from',
      {
        weeklyHours: [
          { weekday: 1, from: '09:00', to: '10:00' },
          { weekday: 1, from: '9:00', to: '10:00' },
        ],
      },
    ],
    ['weeklyHours.0.from', { weeklyHours: [{ weekday: 1, from: '24:00', to: '24:00' }] }],
    ['weeklyHours.0.to', { weeklyHours: [{ weekday: 1, from: '09:00', to: '24:01' }] }],
    ['weeklyHours.0.to', { weeklyHours: [{ weekday: 1, from: '09:00', to: '10:60' }] }],
    ['weeklyHours.0.to', { weeklyHours: [{ weekday: 1, from: '09:00', to: '09:00' }] }],
    ['weeklyHours.0.to', { weeklyHours: [{ weekday: 1, from: '22:00', to: '02:00' }] }],
    ['overrides.0.date', { overrides: [{ date: '2026-02-30', intervals: [] }] }],
    ['overrides.0.date', { overrides: [{ date: '8 June 2026', intervals: [] }] }],
    [
      'overrides.1.date',
      {
        overrides: [
          { date: MONDAY, intervals: [] },
          { date: MONDAY, intervals: [] },
        ],
      },
    ],
    ['overrides.0.intervals.0.to', { overrides: [{ date: MONDAY, intervals: [{ from: '09:00', to: '' }] }] }],
  ])('%s', (path, hours) => {
    const fields = [expect.objectContaining({ path })]
    expect(() => onMonday(hours)).toThrow(expect.objectContaining({ code: 'invalid_input', fields }))
  })
})
