import { describe, expect, test } from 'vitest'
import { axisOf } from '@/domain/scheduling/calendarAxis'
import { calendarColumn } from '@/domain/scheduling/calendarColumn'
import { calendarDay } from '@/domain/scheduling/calendarDay'
import { fromIso, MINUTE_MS } from '@/domain/scheduling/instant'
import { lanesOf } from '@/domain/scheduling/lanes'
import { interval } from './offers'

const BERLIN = 'Europe/Berlin'

/** Stretches by their hours, and of each its lane of so many. */
const LANES: [rule: string, spans: [number, number][], lanes: [number, number][]][] = [
  [
    'what only touches has all the width',
    [
      [9, 10],
      [10, 11],
    ],
    [
      [0, 1],
      [0, 1],
    ],
  ],
  [
    'two at once stand side by side',
    [
      [9, 11],
      [10, 12],
    ],
    [
      [0, 2],
      [1, 2],
    ],
  ],
  [
    'a lane that is free again is taken again',
    [
      [9, 12],
      [9, 10],
      [10, 12],
    ],
    [
      [0, 2],
      [1, 2],
      [1, 2],
    ],
  ],
  [
    'in whatever order they come',
    [
      [10, 12],
      [9, 11],
    ],
    [
      [1, 2],
      [0, 2],
    ],
  ],
  [
    'what hangs together shares its lanes',
    [
      [9, 11],
      [10, 13],
      [12, 14],
      [15, 16],
    ],
    [
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ],
  ],
]

test.each(LANES)('lanes: %s', (_rule, spans, lanes) => {
  const found = lanesOf(spans.map(([from, to]) => ({ from, to })))
  expect(found.map(({ lane, lanes: of }) => [lane, of])).toEqual(lanes)
})

describe('a column', () => {
  const hours = {
    timeZone: 'UTC',
    weeklyHours: [{ weekday: 2, from: '08:00', to: '16:00' }],
    overrides: [{ date: '2026-12-02', intervals: [{ from: '20:00', to: '24:00' }] }],
  }
  const session = (id: string, from: string, to: string) => {
    const span = interval(from, to)
    return { id, ...span, blocks: { from: span.from, to: span.to + 10 * MINUTE_MS } }
  }
  const column = (date: string, more: Partial<Parameters<typeof calendarColumn>[0]> = {}) => {
    const day = calendarDay(date, BERLIN)
    return calendarColumn({
      axis: axisOf([day]),
      day,
      hours: [hours],
      timeOff: [],
      standing: [],
      now: 0,
      ...more,
    })
  }

  test('shows hours of another clock by the practice’s own, cut at its midnight', () => {
    expect(column('2026-12-01').open).toEqual([{ from: 540, to: 1020 }])
    expect(column('2026-12-02').open).toEqual([{ from: 1260, to: 1440 }])
    expect(column('2026-12-03').open).toEqual([{ from: 0, to: 60 }])
  })

  test('has room where hours are open and nobody is: no past, time off, session or buffer', () => {
    const found = column('2026-12-01', {
      now: fromIso('2026-12-01T08:30Z'),
      timeOff: [interval('2026-12-01T14:00Z', '2026-12-20T00:00Z')],
      standing: [
        session('a', '2026-12-01T10:00Z', '2026-12-01T10:50Z'),
        session('b', '2026-12-01T11:10Z', '2026-12-01T12:00Z'),
        { id: 'cancelled', ...interval('2026-12-01T13:00Z', '2026-12-01T14:00Z'), blocks: null },
        session('yesterday', '2026-11-30T10:00Z', '2026-11-30T11:00Z'),
      ],
    })
    expect(found.free.map(({ from, to }) => [from, to])).toEqual([
      [570, 660],
      [790, 900],
    ])
    expect(found.free[0]?.startsAt).toBe(fromIso('2026-12-01T08:30Z'))
    expect(found.away).toEqual([{ from: 900, to: 1440 }])
    expect(found.buffers).toEqual([
      { from: 710, to: 720 },
      { from: 780, to: 790 },
    ])
    expect(found.standing.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['a', 660, 710],
      ['b', 730, 780],
      ['cancelled', 840, 900],
    ])
  })

  test('cuts a session that runs over midnight, in the night the clocks change too', () => {
    const standing = [session('late', '2026-10-25T22:30Z', '2026-10-25T23:20Z')]
    expect(column('2026-10-25', { standing }).standing).toMatchObject([{ from: 1470, to: 1500 }])
    expect(column('2026-10-26', { standing }).standing).toMatchObject([{ from: 0, to: 20 }])
  })
})
