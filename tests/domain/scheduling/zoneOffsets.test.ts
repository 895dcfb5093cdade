import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { DAY_MS, fromIso, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { localText, zoneOffsets } from '@/domain/scheduling/zoneOffsets'
import { interval, moments, ZONES } from './offers'
import { quickest } from './quickest'

describe('the offsets of a zone', () => {
  test.each([
    ['Europe/Berlin', '2026', [60, 120, 60], ['2026-03-29T01:00', '2026-10-25T01:00']],
    ['America/New_York', '2026', [-300, -240, -300], ['2026-03-08T07:00', '2026-11-01T06:00']],
    ['America/St_Johns', '2026', [-210, -150, -210], ['2026-03-08T05:30', '2026-11-01T04:30']],
    ['Australia/Lord_Howe', '2026', [660, 630, 660], ['2026-04-04T15:00', '2026-10-03T15:30']],
    ['Pacific/Chatham', '2026', [825, 765, 825], ['2026-04-04T14:00', '2026-09-26T14:00']],
    ['Africa/Casablanca', '2026', [60, 0, 60], ['2026-02-15T02:00', '2026-03-22T02:00']],
    ['Asia/Tehran', '2022', [210, 270, 210], ['2022-03-21T20:30', '2022-09-21T19:30']],
    [
      'Pacific/Apia',
      '2011',
      [-600, -660, -600, 840],
      ['2011-04-02T14:00', '2011-09-24T14:00', '2011-12-30T10:00'],
    ],
    ['Asia/Kathmandu', '2026', [345], []],
    ['UTC', '2026', [0], []],
  ])('%s in %s', (timeZone, year, minutes, changes) => {
    const offsets = zoneOffsets(timeZone, interval(`${year}-01-01T12:00Z`, `${year}-12-31T12:00Z`))
    expect(offsets.map(({ offsetMs }) => offsetMs / MINUTE_MS)).toEqual(minutes)
    expect(offsets.slice(1).map(({ from }) => toIso(from).slice(0, 16))).toEqual(changes)
  })

  test('cover what is asked without gap or overlap, and are those of Temporal to the minute', () => {
    const asked = fc
      .constantFrom(...ZONES)
      .chain((timeZone) =>
        fc.tuple(fc.constant(timeZone), moments(timeZone), fc.integer({ min: 1, max: 800 })),
      )
    fc.assert(
      fc.property(asked, ([timeZone, from, days]) => {
        const to = from + days * DAY_MS
        const offsets = zoneOffsets(timeZone, { from, to })
        expect([offsets[0]?.from, offsets.at(-1)?.to]).toEqual([from, to])
        offsets.slice(1).forEach((offset, at) => {
          expect(offset.from).toBe(offsets[at]?.to)
          expect(offset.offsetMs).not.toBe(offsets[at]?.offsetMs)
        })
        for (const offset of offsets) {
          for (const instant of [offset.from, (offset.from + offset.to) / 2, offset.to - 1]) {
            expect(offset.offsetMs).toBe(offsetByTemporal(Math.floor(instant), timeZone))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are none for no time', () => {
    expect(zoneOffsets('Europe/Berlin', interval('2026-03-29T01:00Z', '2026-03-29T01:00Z'))).toEqual([])
  })

  test('are found for two months in well under two milliseconds once known', () => {
    const months = interval('2026-03-01T00:00Z', '2026-05-02T00:00Z')
    zoneOffsets('Europe/Berlin', months)
    expect(quickest(() => zoneOffsets('Europe/Berlin', months))).toBeLessThan(2)
  })

  test.each([
    '',
    'Nowhere/Town',
    '+02:00',
    '2026-01-01T00:00Z',
    '2026-01-01T00:00+01:00[Europe/Berlin]',
    'Local',
  ])('are refused for a zone that does not exist: "%s"', (timeZone) => {
    const ask = () => zoneOffsets(timeZone, interval('2026-01-01T00:00Z', '2026-01-02T00:00Z'))
    expect(ask).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })
})

describe('the local text of an instant', () => {
  test.each([
    ['2026-07-01T08:30:15Z', 'Europe/Berlin', '2026-07-01T10:30:15+02:00'],
    ['2026-07-01T08:30:15.999Z', 'UTC', '2026-07-01T08:30:15+00:00'],
    ['2026-12-31T23:30:00Z', 'Asia/Kathmandu', '2027-01-01T05:15:00+05:45'],
    ['2026-01-01T02:00:00Z', 'America/St_Johns', '2025-12-31T22:30:00-03:30'],
    ['2026-01-01T02:00:00Z', 'Pacific/Chatham', '2026-01-01T15:45:00+13:45'],
    ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02T00:00:00+14:00'],
  ])('%s in %s', (instant, timeZone, text) => {
    expect(localText(fromIso(instant), timeZone)).toBe(text)
  })

  test('T6: tells the two readings of a repeated hour apart', () => {
    const texts = ['2026-10-25T00:30Z', '2026-10-25T01:30Z'].map((at) =>
      localText(fromIso(at), 'Europe/Berlin'),
    )
    expect(texts).toEqual(['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'])
  })

  test('T12: moves where a law moves the zone: Tehran gave up summer time after 2022', () => {
    const texts = ['2022-07-01T06:00Z', '2023-07-01T06:00Z'].map((at) =>
      localText(fromIso(at), 'Asia/Tehran'),
    )
    expect(texts).toEqual(['2022-07-01T10:30:00+04:30', '2023-07-01T09:30:00+03:30'])
  })

  test('T12: reads back as the instant it was made from, in every zone', () => {
    const asked = fc
      .constantFrom(...ZONES)
      .chain((timeZone) => fc.tuple(fc.constant(timeZone), moments(timeZone)))
    fc.assert(
      fc.property(asked, ([timeZone, instant]) => {
        expect(fromIso(localText(instant, timeZone))).toBe(instant)
        const [text] = Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO(timeZone)
          .toString()
          .split('[')
        expect(localText(instant, timeZone)).toBe(text)
      }),
    )
  })
})

function offsetByTemporal(instant: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6
}
