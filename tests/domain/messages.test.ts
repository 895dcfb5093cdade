import { expect, test } from 'vitest'
import { isOpen, refuseClosed } from '@/domain/messages/refuseClosed'

const OPEN = { inCare: true, erased: false, answered: true, standing: { restricted: false, erasing: false } }

test('both write while care lasts and both are there', () => {
  expect(isOpen(OPEN)).toBe(true)
  expect(() => refuseClosed(OPEN)).not.toThrow()
})

test.each([
  ['care has ended', { inCare: false }, 'care has ended'],
  ['the client is erased', { erased: true }, 'care has ended'],
  ['the therapist has no account', { answered: false }, 'call the practice'],
])('nobody writes when %s, and is told so', (_what, change, words) => {
  const state = { ...OPEN, ...change }
  expect(isOpen(state)).toBe(false)
  expect(() => refuseClosed(state)).toThrow(
    expect.objectContaining({ code: 'locked', message: expect.stringContaining(words) }),
  )
})
