import { afterEach, expect, test } from 'vitest'
import { spend } from '@/domain/identity/allowance'
import { countAsked, giveBack } from '@/server/front/countAsked'
import { setPracticeMode } from '@/server/practiceMode'

afterEach(() => setPracticeMode(null))

const NOW = 1_800_000_000_000
const allowed = { atOnce: 3, perSecond: 2 }

/** What each of these instants is answered, one after the other: milliseconds to wait. */
const waits = (...instants: number[]) => {
  let fullAt = 0
  return instants.map((at) => {
    const found = spend(fullAt, NOW + at, allowed)
    fullAt = found.fullAt
    return found.waitMs
  })
}

test.each([
  ['three at once, and the fourth waits for one', [0, 0, 0, 0], [0, 0, 0, 500]],
  ['who waited as long as was said is let through, once', [0, 0, 0, 0, 500, 500], [0, 0, 0, 500, 0, 500]],
  ['what was refused is not counted', [0, 0, 0, 0, 0, 0, 500], [0, 0, 0, 500, 500, 500, 0]],
  ['two a second go on for ever', [0, 500, 1000, 1500, 2000, 2500], [0, 0, 0, 0, 0, 0]],
  [
    'after a silence there are three again, and no more',
    [0, 0, 0, 9000, 9000, 9000, 9000],
    [0, 0, 0, 0, 0, 0, 500],
  ],
])('%s', (_name, instants, answers) => {
  expect(waits(...instants)).toEqual(answers)
})

test('what is no file is counted, what is one is given back, and one address is not another', () => {
  setPracticeMode('production')
  const ask = (prefix: string) => countAsked('file', prefix, NOW)
  for (let file = 0; file < 1000; file++) {
    expect(ask('192.0.2.1')).toBe(0)
    giveBack('file', '192.0.2.1')
  }
  const waits = Array.from({ length: 301 }, () => ask('192.0.2.1'))
  expect([waits.slice(0, 300).every((ms) => ms === 0), waits[300]]).toEqual([true, 500])
  expect(ask('192.0.2.2')).toBe(0)
  expect(countAsked('page', '192.0.2.1', NOW)).toBe(0)
})
