import { describe, expect, test } from 'vitest'
import { DAY_MS } from '@/domain/scheduling/instant'
import { tasksFor } from '@/portal/home/tasksFor'
import { soonestEnd } from '@/portal/time/soonestEnd'
import { isTaken } from '@/portal/week/isTaken'
import { nextAfter } from '@/portal/week/nextAfter'

const MONDAY = '2026-11-30'
const slot = (day: number, hour: number) => {
  const at = (hours: number) => `2026-12-0${day}T${String(hours).padStart(2, '0')}:00:00.000Z`
  return { therapist: 'mara', startsAt: at(hour), endsAt: at(hour + 1) }
}
const week = { monday: MONDAY, slots: [slot(1, 9), slot(2, 9), slot(2, 10)], isFirst: true }

describe('a chosen time', () => {
  test.each([
    ['is free in its week', slot(2, 9), 'Europe/Berlin', false],
    ['is free no longer', slot(2, 11), 'Europe/Berlin', true],
    ['of another therapist is another time', { ...slot(2, 9), therapist: 'jonas' }, 'Europe/Berlin', true],
    ['of another week is not judged by this one', slot(8, 9), 'Europe/Berlin', false],
    ['belongs to the week of the reader’s own calendar', slot(6, 12), 'Pacific/Auckland', false],
  ])('%s', (_rule, chosen, zone, taken) => {
    expect(isTaken(week, chosen, zone)).toBe(taken)
  })

  test('that is gone is followed by the next ones, by what is left of its week, or by a later one', () => {
    expect(nextAfter(week, slot(1, 10).startsAt)).toEqual([slot(2, 9), slot(2, 10)])
    expect(nextAfter(week, slot(3, 9).startsAt)).toEqual(week.slots)
    const later = { ...week, slots: [], next: slot(9, 9) }
    expect(nextAfter(later, slot(3, 9).startsAt)).toEqual([slot(9, 9)])
    expect(nextAfter({ ...week, slots: [] }, slot(3, 9).startsAt)).toEqual([])
  })
})

test('credits that end first are told of, and pressingly in their last week', () => {
  const now = '2026-12-01T09:00:00.000Z'
  const inDays = (days: number, available: number) => {
    const at = new Date(Date.parse(now) + days * DAY_MS).toISOString()
    return { at, creditType: 'session', available }
  }
  expect(soonestEnd([], now)).toBeUndefined()
  expect(soonestEnd([inDays(30, 1), inDays(8, 2)], now)).toMatchObject({ available: 2, isSoon: false })
  expect(soonestEnd([inDays(7, 3)], now)).toMatchObject({ available: 3, isSoon: true })
})

describe('what needs doing', () => {
  const calm = {
    available: 2,
    hasBookings: true,
    planned: 0,
    isUnpaid: false,
    endsSoon: false,
    hasPhone: true,
  }
  const offer = { service: 'single', therapist: 'mara', startsAt: '2026-12-02T09:00:00.000Z' }
  test.each([
    ['nothing', {}, []],
    ['credits, where none is free', { available: 0 }, ['credits']],
    ['credits for what is planned', { available: 0, planned: 3 }, ['planned']],
    ['a first session', { hasBookings: false }, ['first']],
    ['a number', { hasPhone: false }, ['phone']],
    [
      'all of it, what others may take first',
      { offer, isUnpaid: true, endsSoon: true, hasPhone: false },
      ['offer', 'unpaid', 'ends', 'phone'],
    ],
  ])('%s', (_what, more, keys) => {
    expect(tasksFor({ ...calm, ...more }).map(({ key }) => key)).toEqual(keys)
  })

  test('a time that became free is booked where the mail about it leads', () => {
    const [task] = tasksFor({ ...calm, offer })
    expect(task?.href).toBe(
      '/portal/book?service=single&therapist=mara&slot=mara%7E2026-12-02T09%3A00%3A00.000Z#confirm',
    )
  })
})
