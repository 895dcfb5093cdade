import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let errors: MockInstance

/**
 * What nobody expected there is a fault. A test that expects it checks `console.error` and clears the spy.
 */
beforeEach(() => {
  errors = vi.spyOn(console, 'error')
})
afterEach(() => {
  const calls = [...errors.mock.calls]
  errors.mockRestore()
  expect(calls, 'console.error').toEqual([])
})
