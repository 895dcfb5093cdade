import { describe, expect, test } from 'vitest'
import { freeCancelAfterMove, freeCancelUntil, isInTime } from '@/domain/scheduling/freeCancel'
import { fromIso, toIso } from '@/domain/scheduling/instant'
import { localText } from '@/domain/scheduling/zoneOffsets'

const on = (time: string) => fromIso(`2026-06-${time}:00Z`)

describe('when booked', () => {
  test.each([
    ['a day before', 24, '2026-06-10T09:00:00.000Z', '2026-06-09T09:00:00.000Z'],
    ['two days before', 48, '2026-06-10T09:00:00.000Z', '2026-06-08T09:00:00.000Z'],
    [
      'until the start, where the practice asks for no hours',
      0,
      '2026-06-10T09:00:00.000Z',
      '2026-06-10T09:00:00.000Z',
    ],
    ['never after the start', -5, '2026-06-10T09:00:00.000Z', '2026-06-10T09:00:00.000Z'],
  ])('cancelling is free %s', (_, hours, startsAt, until) => {
    expect(toIso(freeCancelUntil({ startsAt: fromIso(startsAt), hours }))).toBe(until)
  })

  test.each([
    ['spring', '2026-03-29T10:00+02:00', '2026-03-28T09:00:00+01:00'],
    ['autumn', '2026-10-25T10:00+01:00', '2026-10-24T11:00:00+02:00'],
  ])(
    'C2: 24 hours are 24 elapsed hours over the clock change in %s, shown as local time',
    (_, startsAt, until) => {
      expect(localText(freeCancelUntil({ startsAt: fromIso(startsAt), hours: 24 }), 'Europe/Berlin')).toBe(
        until,
      )
    },
  )

  test('C1: the deadline itself is in time, one millisecond later is late', () => {
    const until = on('09T09:00')
    expect([until - 1, until, until + 1].map((now) => isInTime({ now, until }))).toEqual([true, true, false])
  })
})

describe('after a move, with 24 hours of free cancelling', () => {
  test.each([
    // who, when, old deadline, new start, deadline after
    ['client', 'in time, to later', '08T12:00', '09T09:00', '12T09:00', '11T09:00'],
    ['client', 'in time, to sooner', '08T12:00', '09T09:00', '09T15:00', '08T15:00'],
    ['client', 'in time, to within the day', '08T12:00', '09T09:00', '08T18:00', '07T18:00'],
    ['client', 'exactly at the deadline', '09T09:00', '09T09:00', '12T09:00', '11T09:00'],
    ['client', 'late, to later', '09T10:00', '09T09:00', '12T09:00', '09T09:00'],
    ['practice', 'in time, to later', '08T12:00', '09T09:00', '12T09:00', '11T09:00'],
    ['practice', 'in time, to sooner', '08T12:00', '09T09:00', '09T15:00', '09T09:00'],
    ['practice', 'in time, to before the old deadline', '08T12:00', '09T09:00', '08T18:00', '08T18:00'],
    ['practice', 'late, to later', '09T10:00', '09T09:00', '12T09:00', '11T09:00'],
    ['practice', 'late, to sooner', '09T10:00', '09T09:00', '09T18:00', '08T18:00'],
  ] as const)('a move by the %s %s', (by, _, now, old, newStart, deadline) => {
    const move = { old: on(old), newStart: on(newStart), hours: 24, by, now: on(now) }
    expect(toIso(freeCancelAfterMove(move))).toBe(toIso(on(deadline)))
  })

  test('C1: one millisecond after the deadline a client moves it no more', () => {
    const move = { old: on('09T09:00'), newStart: on('12T09:00'), hours: 24, now: on('09T09:00') + 1 }
    expect(freeCancelAfterMove({ ...move, by: 'client' })).toBe(move.old)
  })

  test('the practice never makes a client late who was in time', () => {
    for (let hour = 1; hour <= 96; hour++) {
      const now = on('08T12:00')
      const newStart = now + hour * 3_600_000
      const until = freeCancelAfterMove({ old: on('09T09:00'), newStart, hours: 24, by: 'practice', now })
      expect(isInTime({ now, until })).toBe(true)
      expect(until).toBeLessThanOrEqual(newStart)
    }
  })
})
