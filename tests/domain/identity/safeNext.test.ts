import { expect, test } from 'vitest'
import { safeNext } from '@/domain/identity/safeNext'

test.each([
  ['/portal', '/portal'],
  ['/de/portal/book?service=a#top', '/de/portal/book?service=a#top'],
  ['/portal/bookings/../credits', '/portal/credits'],
])('%s leads into the portal', (next, place) => {
  expect(safeNext(next)).toBe(place)
})

test.each([
  'https://evil.example/portal',
  '//evil.example/portal',
  '/portal/..//evil.example/x',
  '/portal/%2e%2e//evil.example',
  '/de/portal/../..//evil.example',
  '/portal//evil.example',
  '/\\evil.example',
  '/portal\\..\\evil',
  '/portalish',
  '/admin',
  'javascript:alert(1)',
  '/portal/ x',
  '',
  undefined,
  ['/portal'],
])('%s leads nowhere', (next) => {
  expect(safeNext(next)).toBeUndefined()
})
