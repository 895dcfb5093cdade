import { afterEach, expect, test } from 'vitest'
import { demoAccounts } from '@/server/demoAccounts'
import { setPracticeMode } from '@/server/practiceMode'

afterEach(() => setPracticeMode(null))

test('a demo practice names its accounts at each of its two sign-ins', () => {
  expect(demoAccounts('clients').map(({ email }) => email)).toEqual(['client@demo.test'])
  expect(demoAccounts('users')).toHaveLength(4)
})

test('a real practice names none', () => {
  setPracticeMode('production')
  expect([...demoAccounts('clients'), ...demoAccounts('users')]).toEqual([])
})
