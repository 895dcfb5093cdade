import { describe, expect, test } from 'vitest'
import { isJoinable, refuseOutsideWindow } from '@/domain/rooms/joinWindow'
import { guestId, roomName } from '@/domain/rooms/roomName'
import type { BOOKING_STATUSES } from '@/domain/scheduling/booking'

const MINUTE = 60_000
const startsAt = Date.UTC(2026, 10, 30, 9)
const endsAt = startsAt + 50 * MINUTE

const answerAt = (now: number, status: (typeof BOOKING_STATUSES)[number] = 'booked') => {
  try {
    refuseOutsideWindow({ startsAt, endsAt, status }, now)
    return 'joins'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a booked session', () => {
  test.each([
    ['a millisecond before ten minutes before the start', startsAt - 10 * MINUTE - 1, 'too_early'],
    ['ten minutes before the start', startsAt - 10 * MINUTE, 'joins'],
    ['at the start', startsAt, 'joins'],
    ['a millisecond before the end', endsAt - 1, 'joins'],
    ['at the end', endsAt, 'too_late'],
  ])('%s', (_, now, answer) => {
    expect(answerAt(now)).toBe(answer)
    expect(isJoinable({ startsAt, endsAt, status: 'booked' }, now)).toBe(answer === 'joins')
  })
})

test.each([
  ['booked', 'joins'],
  ['completed', 'too_late'],
  ['no_show', 'too_late'],
  ['cancelled', 'outcome_exists'],
] as const)('a session that is %s, at its start: %s', (status, answer) => {
  expect(answerAt(startsAt, status)).toBe(answer)
  expect(isJoinable({ startsAt, endsAt, status }, startsAt)).toBe(answer === 'joins')
})

test('what was cancelled is told as that, however early or late', () => {
  expect(answerAt(0, 'cancelled')).toBe('outcome_exists')
  expect(answerAt(endsAt + 1, 'cancelled')).toBe('outcome_exists')
})

describe('the name of a room', () => {
  const booking = '019a0000-0000-7000-8000-000000000001'

  test('is the same each time, and another one after a move and for another session', () => {
    expect(roomName(booking, 0)).toBe(roomName(booking, 0))
    const names = [roomName(booking, 0), roomName(booking, 1), roomName(booking.replace(/1$/, '2'), 0)]
    expect(new Set(names).size).toBe(3)
  })

  test('is one that the provider takes, and holds nothing of the session’s id', () => {
    expect(roomName(booking, 0)).toMatch(/^[A-Za-z0-9_-]{1,128}$/)
    for (const part of booking.split('-')) expect(roomName(booking, 0).split('-')).not.toContain(part)
  })

  test('a person has another id in each session, of at most 36 characters', () => {
    expect(guestId(booking, 'ada')).not.toBe(guestId(booking.replace(/1$/, '2'), 'ada'))
    expect(guestId(booking, 'ada')).not.toBe(guestId(booking, 'mara'))
    expect(guestId(booking, 'ada')).toMatch(/^[0-9a-f]{32}$/)
  })
})
