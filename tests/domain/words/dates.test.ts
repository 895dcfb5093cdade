import { expect, test } from 'vitest'
import { addDays, isDate } from '@/portal/time/weeks'

test.each([
  ['2026-11-30', true],
  ['2999-12-31', true],
  ['2026-02-31', false],
  ['2026-1-1', false],
  ['0001-01-01', false],
  ['+010000-01-01', false],
  // A week after it no door reads a year of five digits.
  ['9999-12-28', false],
  [undefined, false],
])('an address that says %s means a day: %s', (said, isOne) => {
  expect(isDate(said)).toBe(isOne)
  if (isDate(said)) expect(addDays(said, 28)).toHaveLength(10)
})
