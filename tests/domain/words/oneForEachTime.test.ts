import { describe, expect, test } from 'vitest'
import { DAY_MS, fromIso, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { oneForEachTime } from '@/portal/week/oneForEachTime'
import { slotKey } from '@/portal/week/slotKey'

const NAMES = ['ada', 'bela', 'cleo']

/** A day and more of starts on a grid of so many minutes, each with so many who are free. */
const starts = (gridMinutes: number, free: number) => {
  const from = fromIso('2026-12-07T00:00Z')
  const times = Array.from({ length: (10 * DAY_MS) / (gridMinutes * MINUTE_MS) }, (_, at) =>
    toIso(from + at * gridMinutes * MINUTE_MS),
  )
  return times.flatMap((startsAt) =>
    NAMES.slice(0, free).map((therapist) => ({ therapist, startsAt, endsAt: startsAt })),
  )
}

describe.each([5, 7, 10, 20, 25, 30, 45, 60, 120])('of times on a grid of %i minutes', (gridMinutes) => {
  test.each([1, 2, 3])('each stands there once where %i are free, and everybody has a share', (free) => {
    const slots = starts(gridMinutes, free)
    const shown = oneForEachTime(slots)
    expect(shown.map(({ startsAt }) => startsAt)).toEqual([...new Set(slots.map(({ startsAt }) => startsAt))])
    for (const name of NAMES.slice(0, free)) {
      const share = shown.filter(({ therapist }) => therapist === name).length / shown.length
      expect(Math.abs(share - 1 / free), name).toBeLessThan(0.12)
    }
  })
})

test('the choice is the same from page to page, whatever else the page shows; what is chosen stays', () => {
  const slots = starts(30, 3)
  const [first, ...later] = oneForEachTime(slots)
  expect(oneForEachTime(slots.slice(3))).toEqual(later)
  const other = slots.find((slot) => slot.startsAt === first?.startsAt && slot.therapist !== first.therapist)
  expect(oneForEachTime(slots, other && slotKey(other))[0]).toEqual(other)
})
