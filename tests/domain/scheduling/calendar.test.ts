import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  axisOf,
  instantAt,
  marksOf,
  missingOn,
  nearestStart,
  nextStart,
  placeOn,
  shownSpan,
} from '@/domain/scheduling/calendarAxis'
import { calendarDay } from '@/domain/scheduling/calendarDay'
import { DAY_MS, fromIso, HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { zoneOffsets } from '@/domain/scheduling/zoneOffsets'
import { ZONES } from './offers'

const BERLIN = 'Europe/Berlin'
const AUTUMN = ['2026-10-24', '2026-10-25']
const SPRING = ['2027-03-27', '2027-03-28']

/** Days that stand side by side, the day looked at, an instant of it, and its minutes from the top. */
const PLACES: [rule: string, days: string[], zone: string, date: string, at: string, place: number][] = [
  ['nine in the morning of any day', ['2026-12-01'], BERLIN, '2026-12-01', '2026-12-01T08:00Z', 540],
  ['before the hour that comes twice', AUTUMN, BERLIN, '2026-10-25', '2026-10-24T23:30Z', 90],
  ['in its first run', AUTUMN, BERLIN, '2026-10-25', '2026-10-25T00:30Z', 150],
  ['in its second run, an hour lower', AUTUMN, BERLIN, '2026-10-25', '2026-10-25T01:30Z', 210],
  ['after it', AUTUMN, BERLIN, '2026-10-25', '2026-10-25T08:00Z', 600],
  [
    'the same clock of the day beside it, in one line',
    AUTUMN,
    BERLIN,
    '2026-10-24',
    '2026-10-24T07:00Z',
    600,
  ],
  ['of the day beside it, before that hour', AUTUMN, BERLIN, '2026-10-24', '2026-10-23T23:30Z', 90],
  ['after the hour that is skipped', SPRING, BERLIN, '2027-03-28', '2027-03-28T01:30Z', 210],
  [
    'half an hour that comes twice',
    ['2026-04-05'],
    'Australia/Lord_Howe',
    '2026-04-05',
    '2026-04-04T15:00Z',
    120,
  ],
  ['a day that begins at one', ['2026-04-24'], 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00Z', 60],
  [
    'a day whose last hour comes twice',
    ['2027-04-03'],
    'America/Santiago',
    '2027-04-03',
    '2027-04-04T03:30Z',
    1470,
  ],
  ['before the day: its upper edge', ['2026-12-01'], BERLIN, '2026-12-01', '2026-11-30T12:00Z', 0],
  ['after the day: its lower edge', AUTUMN, BERLIN, '2026-10-25', '2026-10-26T12:00Z', 1500],
]

const shown = (dates: string[], zone: string, date: string) => {
  return { axis: axisOf(dates.map((one) => calendarDay(one, zone))), day: calendarDay(date, zone) }
}

describe('a place in the calendar', () => {
  test.each(PLACES)('%s', (_rule, days, zone, date, at, place) => {
    const { axis, day } = shown(days, zone, date)
    expect(placeOn(axis, day, fromIso(at))).toBe(place)
  })

  test('is the instant that stands there, on any day, beside any other, in any zone', () => {
    const asked = fc.record({
      zone: fc.constantFrom(...ZONES, BERLIN, 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Cairo'),
      at: fc.integer({ min: fromIso('2024-01-01T00:00Z'), max: fromIso('2030-01-01T00:00Z') }),
      minute: fc.integer({ min: 0, max: 1439 }),
    })
    fc.assert(
      fc.property(asked, ({ zone, at, minute }) => {
        const dates = [0, 1, 2].map((days) => new Date(at + days * DAY_MS).toISOString().slice(0, 10))
        const { axis, day } = shown(dates, zone, dates[1] ?? '')
        const instant = day.from + ((minute * MINUTE_MS) % Math.max(day.to - day.from, MINUTE_MS))
        if (instant < day.to) expect(instantAt(axis, day, placeOn(axis, day, instant))).toBe(instant)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['that the clock skips', SPRING, '2027-03-28', 150],
    ['that only the day beside it has twice', AUTUMN, '2026-10-24', 210],
    ['below the day', ['2026-12-01'], '2026-12-01', 1440],
  ] as const)('%s is no instant', (_rule, days, date, place) => {
    const { axis, day } = shown([...days], BERLIN, date)
    expect(instantAt(axis, day, place)).toBeNull()
  })

  test('what a day does not have is said, on the one day alone', () => {
    const missing = (days: string[], date: string) => {
      const { axis, day } = shown(days, BERLIN, date)
      return missingOn(axis, day)
    }
    expect(missing(SPRING, '2027-03-28')).toEqual([{ from: 120, to: 180 }])
    expect(missing(SPRING, '2027-03-27')).toEqual([])
    expect(missing(AUTUMN, '2026-10-24')).toEqual([{ from: 180, to: 240 }])
    expect(missing(AUTUMN, '2026-10-25')).toEqual([])
  })

  test('the hours stand beside the columns, one of them twice', () => {
    const { axis } = shown(AUTUMN, BERLIN, '2026-10-25')
    expect(marksOf(axis).slice(1, 5)).toEqual([
      { place: 60, minute: 60, again: false },
      { place: 120, minute: 120, again: false },
      { place: 180, minute: 120, again: true },
      { place: 240, minute: 180, again: false },
    ])
    expect(marksOf(axisOf([calendarDay('2026-12-01', BERLIN)]))).toHaveLength(25)
  })

  test('full hours around all that is there are shown, eight to six of nothing', () => {
    expect(
      shownSpan([
        { from: 570, to: 600 },
        { from: 615, to: 975 },
      ]),
    ).toEqual({ from: 540, to: 1020 })
    expect(shownSpan([])).toEqual({ from: 480, to: 1080 })
  })

  test.each([
    ['2026-12-01T09:14Z', BERLIN, 30, '2026-12-01T09:00Z'],
    ['2026-12-01T09:15Z', BERLIN, 30, '2026-12-01T09:30Z'],
    // A quarter past by Berlin is a full hour of Kathmandu.
    ['2026-12-01T09:10Z', 'Asia/Kathmandu', 60, '2026-12-01T09:15Z'],
    ['2026-10-25T01:20Z', BERLIN, 30, '2026-10-25T01:30Z'],
  ] as const)('%s goes to the grid of %s: %i minutes, %s', (at, zone, grid, start) => {
    const clock = zoneOffsets(zone, { from: fromIso(at) - 12 * HOUR_MS, to: fromIso(at) + 12 * HOUR_MS })
    expect(nearestStart(fromIso(at), clock, grid)).toBe(fromIso(start))
    expect(nextStart(fromIso(start), clock, grid)).toBe(fromIso(start))
    expect(nextStart(fromIso(start) + 1, clock, grid)).toBe(fromIso(start) + grid * MINUTE_MS)
  })
})
