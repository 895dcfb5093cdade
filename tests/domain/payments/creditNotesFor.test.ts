import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditNotesFor, type Noted } from '@/domain/payments/creditNotesFor'
import type { Refund } from '@/domain/payments/evidence'
import { refund } from './evidence'

const COURSE = ['pending', 'succeeded', 'failed'] as const
const note = (id: string, amount: number): Noted => ({ refund: id, amount })

describe('credit notes', () => {
  test.each<[string, Refund[], Noted[], Noted[]]>([
    ['one for a refund that went out', [refund('re_1', 9_000)], [], [note('re_1', -9_000)]],
    ['none twice', [refund('re_1', 9_000)], [note('re_1', -9_000)], []],
    ['none while it is under way', [refund('re_1', 9_000, { status: 'pending' })], [], []],
    ['none for one that failed', [refund('re_1', 9_000, { status: 'failed' })], [], []],
    [
      'one that came back is taken back',
      [refund('re_1', 9_000, { status: 'failed' })],
      [note('re_1', -9_000)],
      [note('re_1', 9_000)],
    ],
    [
      'what was taken back stays so',
      [refund('re_1', 9_000, { status: 'canceled' })],
      [note('re_1', -9_000), note('re_1', 9_000)],
      [],
    ],
    [
      'never more together than was paid',
      [refund('re_1', 30_000), refund('re_2', 30_000)],
      [],
      [note('re_1', -30_000), note('re_2', -15_000)],
    ],
  ])('%s', (_, refunds, noted, expected) => {
    expect(creditNotesFor(45_000, refunds, noted)).toEqual(expected)
  })

  test('whatever was seen on the way, their sum is what the last refunds say, and once is enough', () => {
    // A refund is under way, goes out, comes back: never the other way round.
    const course = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }).map((states) => states.toSorted())
    fc.assert(
      fc.property(course, course, course, (...courses) => {
        const told = [0, 1, 2, 3].map((time) =>
          courses.map((states, at) => refund(`re_${at}`, 9_000, { status: COURSE[states[time] ?? 0] })),
        )
        const noted: Noted[] = []
        for (const refunds of told) {
          noted.push(...creditNotesFor(45_000, refunds, noted))
          expect(creditNotesFor(45_000, refunds, noted)).toEqual([])
        }
        const wanted = (told.at(-1) ?? []).filter((one) => one.status === 'succeeded').length * -9_000
        expect(noted.reduce((sum, { amount }) => sum + amount, 0) === wanted).toBe(true)
      }),
    )
  })
})
