import { describe, expect, test } from 'vitest'
import { safeRedirect } from '@/admin/identity/safeRedirect'
import { headerLine } from '@/domain/identity/mailer'
import { sessionEndsAt } from '@/domain/identity/sessionLife'

test.each(['a\r\nb', 'a\nb', 'a\0b', 'a\u2028b', 'a\u0085b'])('%j becomes one line', (text) => {
  expect(headerLine(text)).toBe('a b')
})

describe('a session ends when nothing is asked for long enough, and at its longest in any case', () => {
  const minute = 60_000
  test.each([
    ['users', 0, 480, 15],
    ['users', 470, 480, 480],
    ['clients', 0, 720, 30],
    ['clients', 700, 720, 720],
  ] as const)('%s last seen at %i', (collection, seen, longest, ends) => {
    const end = sessionEndsAt({ collection, lastSeenAt: seen * minute, expiresAt: longest * minute })
    expect(end / minute).toBe(ends)
  })
})

describe('after signing in to the panel one stays in the panel', () => {
  test.each([
    ['/admin', '/admin'],
    ['/admin/collections/bookings?page=2', '/admin/collections/bookings?page=2'],
    ['/administration', '/admin'],
    ['/admin-evil', '/admin'],
    ['//evil.example/admin', '/admin'],
    ['https://evil.example/admin', '/admin'],
    ['/\\evil.example', '/admin'],
    ['/admin\\..\\..\\evil', '/admin'],
    ['/admin/../../evil', '/admin'],
    ['/admin/%2e%2e/portal', '/admin'],
    ['/admin/login?redirect=/admin', '/admin'],
    ['/admin@evil.example', '/admin'],
    ['/admin\n/x', '/admin'],
    ['javascript:alert(1)', '/admin'],
    ['', '/admin'],
    [['/admin/a', '/admin/b'], '/admin'],
    [undefined, '/admin'],
  ])('%j', (redirect, place) => {
    expect(safeRedirect(redirect)).toBe(place)
  })
})
