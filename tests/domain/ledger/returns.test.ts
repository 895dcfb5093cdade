import { lot } from '@tests/domain/bookings/cases'
import { describe, expect, test } from 'vitest'
import { afterReturn, expiriesOf, grantOf } from '@/domain/ledger/entriesFor'
import { signedQuantity } from '@/domain/ledger/entry'
import { isOver } from '@/domain/ledger/lots'
import { asLine, asLines, fromLine } from './lines'

const NOW = 1_000_000
const OVER = { expiresAt: NOW }
const release = fromLine('release:hold:b:1:pack 3 held>available (practice_cancel)')
const restore = fromLine('restore:use:hold:b:1:pack 3 used>available (waived)')
const reinstate = { ...fromLine('reinstate:re_1:pack 3 revoked>available'), booking: null }

describe('nothing rests on a dead lot', () => {
  test.each([
    ['stays, on a lot that lives and owes nothing', release, {}, []],
    ['stays, on a lot that ends a millisecond later', release, { expiresAt: NOW + 1 }, []],
    ['expires, on a lot that is over', release, OVER, ['expire:release:hold:b:1:pack 3 available>expired']],
    [
      'is revoked as far as the lot owes',
      release,
      { owes: 2 },
      ['revoke:release:hold:b:1:pack 2 available>revoked'],
    ],
    [
      'is revoked first and expires for the rest',
      release,
      { owes: 2, ...OVER },
      [
        'revoke:release:hold:b:1:pack 2 available>revoked',
        'expire:release:hold:b:1:pack 1 available>expired',
      ],
    ],
    [
      'is revoked whole where the lot owes more, though it is over',
      release,
      { owes: 7, ...OVER },
      ['revoke:release:hold:b:1:pack 3 available>revoked'],
    ],
    ['expires when it was restored', restore, OVER, ['expire:restore:use:hold:b:1:pack 3 available>expired']],
  ])('what comes back %s', (_, back, terms, lines) => {
    const { entries, expired } = afterReturn(back, lot('pack', terms), NOW)
    expect(asLines(entries)).toEqual(lines)
    expect(expired).toBe(entries.find(({ type }) => type === 'expire')?.quantity ?? 0)
  })

  test('what a failed refund gives back expires with its lot', () => {
    const { entries } = afterReturn(reinstate, lot('pack', OVER), NOW)
    expect(entries).toEqual([
      expect.objectContaining({
        key: 'expire:reinstate:re_1:pack',
        answers: 'reinstate:re_1:pack',
        quantity: 3,
      }),
    ])
  })
})

test('a lot is over at its end, not before, and never without one', () => {
  expect([NOW - 1, NOW, NOW + 1].map((now) => isOver({ expiresAt: NOW }, now))).toEqual([false, true, true])
  expect(isOver({ expiresAt: null }, Number.MAX_SAFE_INTEGER)).toBe(false)
})

test('the scan ends a lot with one entry for all that is left', () => {
  expect(expiriesOf({ id: 'pack', available: 4 }, null).map(asLine)).toEqual([
    'expire:pack 4 available>expired',
  ])
})

test('what came back to a lot that had expired ends under the keys that brought it, newest first', () => {
  const back = (key: string, quantity: number) =>
    ({ ...grantOf('pack', key, quantity, null), type: 'release' }) as const
  const later = [
    back('release:hold:b:1:pack', 1),
    back('restore:use:hold:a:1:pack', 2),
    back('release:old', 5),
  ]
  const ended = expiriesOf({ id: 'pack', available: 3 }, later)
  expect(ended.map(asLine)).toEqual([
    'expire:release:hold:b:1:pack 1 available>expired',
    'expire:restore:use:hold:a:1:pack 2 available>expired',
  ])
  expect(ended.map(({ answers }) => answers)).toEqual(['release:hold:b:1:pack', 'restore:use:hold:a:1:pack'])
})

test('a grant brings credits in from outside and keeps its evidence', () => {
  expect(grantOf('lot', 'grant:staff:r1', 5, 'reason:1')).toEqual({
    key: 'grant:staff:r1',
    type: 'grant',
    lot: 'lot',
    quantity: 5,
    from: 'outside',
    to: 'available',
    booking: null,
    generation: null,
    answers: null,
    reason: null,
    evidence: 'reason:1',
  })
})

describe('a statement shows', () => {
  test.each([
    ['grant', 'outside', 'available', 2],
    ['hold', 'available', 'held', -2],
    ['reschedule', 'held', 'held', 0],
    ['release', 'held', 'available', 2],
    ['use', 'available', 'used', -2],
    ['forfeit', 'available', 'forfeited', -2],
    ['expire', 'available', 'expired', -2],
    ['revoke', 'available', 'revoked', -2],
    ['reinstate', 'revoked', 'available', 2],
    ['restore', 'forfeited', 'available', 2],
  ] as const)('a %s from %s to %s of 2 as %i', (_, from, to, shown) => {
    expect(signedQuantity({ from, to, quantity: 2 })).toBe(shown)
  })
})
