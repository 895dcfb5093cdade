import { describe, expect, test } from 'vitest'
import { HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { newlyOpen } from '@/domain/scheduling/newlyOpen'
import { openTimes } from '@/domain/scheduling/openTimes'
import { always, interval, weekly } from './offers'

const short = (instant: number) => toIso(instant).slice(0, 16)

describe('weekly hours over clock changes', () => {
  test.each([
    [
      'T1: New York springs forward',
      'America/New_York',
      7,
      '13:00',
      '18:00',
      '2026-03-08',
      ['2026-03-08T17:00 2026-03-08T22:00'],
    ],
    [
      'T2: Chicago springs forward',
      'America/Chicago',
      7,
      '15:00',
      '16:00',
      '2025-03-09',
      ['2025-03-09T20:00 2025-03-09T21:00'],
    ],
    [
      'T5: Berlin has no 02:00 to 03:00',
      'Europe/Berlin',
      7,
      '02:00',
      '04:00',
      '2026-03-29',
      ['2026-03-29T01:00 2026-03-29T02:00'],
    ],
    ['T5: hours inside the gap are none', 'Europe/Berlin', 7, '02:10', '02:50', '2026-03-29', []],
    [
      'T5: hours around the gap are one stretch',
      'Europe/Berlin',
      7,
      '01:00',
      '04:00',
      '2026-03-29',
      ['2026-03-29T00:00 2026-03-29T02:00'],
    ],
    [
      'T6: Berlin has 02:00 to 03:00 twice',
      'Europe/Berlin',
      7,
      '02:00',
      '04:00',
      '2026-10-25',
      ['2026-10-25T00:00 2026-10-25T03:00'],
    ],
    [
      'T6: half of a repeated hour is open twice',
      'Europe/Berlin',
      7,
      '02:00',
      '02:30',
      '2026-10-25',
      ['2026-10-25T00:00 2026-10-25T00:30', '2026-10-25T01:00 2026-10-25T01:30'],
    ],
    [
      'Lord Howe skips half an hour',
      'Australia/Lord_Howe',
      7,
      '01:45',
      '03:00',
      '2026-10-04',
      ['2026-10-03T15:15 2026-10-03T16:00'],
    ],
    [
      'Lord Howe repeats half an hour',
      'Australia/Lord_Howe',
      7,
      '01:30',
      '02:00',
      '2026-04-05',
      ['2026-04-04T14:30 2026-04-04T15:30'],
    ],
    [
      'Santiago begins a Sunday at 01:00',
      'America/Santiago',
      7,
      '00:00',
      '02:00',
      '2026-09-06',
      ['2026-09-06T04:00 2026-09-06T05:00'],
    ],
    [
      'Santiago has 23:00 of a Saturday twice',
      'America/Santiago',
      6,
      '22:00',
      '24:00',
      '2026-04-04',
      ['2026-04-05T01:00 2026-04-05T04:00'],
    ],
    [
      'Cairo begins a Friday at 01:00',
      'Africa/Cairo',
      5,
      '00:00',
      '01:30',
      '2026-04-24',
      ['2026-04-23T22:00 2026-04-23T22:30'],
    ],
    [
      'Kathmandu is 5:45 ahead',
      'Asia/Kathmandu',
      1,
      '09:00',
      '10:00',
      '2026-06-08',
      ['2026-06-08T03:15 2026-06-08T04:15'],
    ],
    ['Samoa had no 30 December 2011, a Friday', 'Pacific/Apia', 5, '00:00', '24:00', '2011-12-30', []],
    [
      'Samoa went from Thursday to Saturday',
      'Pacific/Apia',
      6,
      '00:00',
      '02:00',
      '2011-12-31',
      ['2011-12-30T10:00 2011-12-30T12:00'],
    ],
  ])('%s', (_, timeZone, weekday, from, to, date, expected) => {
    const midnight = Date.parse(`${date}T00:00Z`)
    const around = { from: midnight - 30 * HOUR_MS, to: midnight + 30 * HOUR_MS }
    const found = openTimes(weekly(timeZone, weekday, from, to), around)
    expect(found.map((at) => `${short(at.from)} ${short(at.to)}`)).toEqual(expected)
  })

  test('a practice that never closes is one stretch over both clock changes', () => {
    const year = interval('2026-01-01T00:00Z', '2027-01-01T00:00Z')
    expect(openTimes(always('Africa/Cairo'), year)).toEqual([year])
  })
})

describe('what a change of hours opens', () => {
  const monday = interval('2026-06-08T00:00Z', '2026-06-09T00:00Z')
  const closed = { ...weekly('UTC', 1, '09:00', '12:00'), overrides: [{ date: '2026-06-08', intervals: [] }] }
  test.each([
    ['longer in the evening', weekly('UTC', 1, '09:00', '13:30'), [], ['2026-06-08T12:00 2026-06-08T13:30']],
    ['shorter', weekly('UTC', 1, '10:00', '11:00'), [], []],
    ['on another day', weekly('UTC', 2, '09:00', '12:00'), [], []],
    [
      'earlier and later, away for a part of it',
      weekly('UTC', 1, '07:00', '13:00'),
      [interval('2026-06-08T06:00Z', '2026-06-08T08:00Z')],
      ['2026-06-08T08:00 2026-06-08T09:00', '2026-06-08T12:00 2026-06-08T13:00'],
    ],
    ['of a date of its own', closed, [], []],
  ])('%s', (_, after, timeOff, expected) => {
    const before = weekly('UTC', 1, '09:00', '12:00')
    const opened = newlyOpen({ before, after, timeOff }, monday)
    expect(opened.map(({ from, to }) => `${short(from)} ${short(to)}`)).toEqual(expected)
  })

  test('a date that is closed no longer is open again', () => {
    const opened = newlyOpen(
      { before: closed, after: weekly('UTC', 1, '09:00', '12:00'), timeOff: [] },
      monday,
    )
    expect(opened).toEqual([interval('2026-06-08T09:00Z', '2026-06-08T12:00Z')])
  })
})
