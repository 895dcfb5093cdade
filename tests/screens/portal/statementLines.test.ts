import { expect, test } from 'vitest'
import { safeNext } from '@/domain/identity/safeNext'
import type { CreditEntry } from '@/portal/answers'
import { statementLines } from '@/portal/credits/statementLines'
import { momentWords } from '@/portal/time/timeWords'
import { addDays, endOfDay, mondayOf, startOfDay } from '@/portal/time/weeks'

const entry = (type: CreditEntry['type'], key: string, quantity: number, day: number): CreditEntry => ({
  type,
  key,
  quantity,
  available: 0,
  at: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  lot: 'lot',
  booking: 'booking',
})

test('a credit used is one line, and was never free in between', () => {
  const lines = statementLines([
    entry('grant', 'grant:pi:a:pack-5', 5, 1),
    entry('hold', 'hold:b:1:lot', -1, 2),
    entry('release', 'release:hold:b:1:lot', 1, 3),
    entry('use', 'use:hold:b:1:lot', -1, 3),
  ])
  expect(lines.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['used', 0],
    ['held', -1],
    ['bought', 5],
  ])
})

test('a credit given back and a courtesy are told from a purchase; a move has no line', () => {
  const lines = statementLines([
    entry('grant', 'grant:staff:x', 1, 1),
    entry('hold', 'hold:b:1:lot', -1, 2),
    entry('reschedule', 'reschedule:b:1:lot', 0, 3),
    entry('release', 'release:hold:b:1:lot', 1, 4),
  ])
  expect(lines.map(({ kind }) => kind)).toEqual(['returned', 'held', 'gift'])
})

test.each([
  ['/portal', true],
  ['/de/portal/book?slot=a~b', true],
  ['//evil.example/portal', false],
  ['/\\evil.example', false],
  ['https://evil.example/portal', false],
  ['/portal\\@evil.example', false],
  ['/portalx', false],
  ['/admin', false],
])('the way back %s is followed: %s', (next, followed) => {
  expect(safeNext(next)).toBe(followed ? next : undefined)
})

test('a wall time that happens twice is shown with its offset, any other without', () => {
  const berlin = { locale: 'en', timeZone: 'Europe/Berlin' } as const
  expect(momentWords('2026-10-25T00:30:00.000Z', berlin)).toContain('2:30 (GMT+2)')
  expect(momentWords('2026-10-25T01:30:00.000Z', berlin)).toContain('2:30 (GMT+1)')
  expect(momentWords('2026-10-25T02:30:00.000Z', berlin)).toMatch(/3:30$/)
})

test('a week begins on Monday and follows the days of the zone, 23 and 25 hours long too', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(addDays('2026-12-28', 7)).toBe('2027-01-04')
  expect(startOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-24T22:00:00Z')
  expect(endOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T22:59:59.999Z')
})
