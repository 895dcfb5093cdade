import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let errors: MockInstance

/**
 * What the driver will give up in its next version; told once in a program, at a later moment. Listened for
 * once too: this file is read anew for each file of tests, all in one program.
 */
const program = globalThis as typeof globalThis & { driverWarnings?: string[] }
if (!program.driverWarnings)
  process.on('warning', ({ name, message }) => {
    if (name === 'DeprecationWarning' && /\bpg@/.test(message)) warnings.push(message)
  })
program.driverWarnings ??= []
const warnings = program.driverWarnings

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
  expect(warnings.splice(0), 'warnings of the driver').toEqual([])
})
