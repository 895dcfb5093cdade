import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LossEvidence } from '@/domain/payments/evidence'
import { type BoughtLot, lossFor } from '@/domain/payments/lossFor'
import { refundAmount } from '@/domain/payments/refundAmount'
import { bought, loss, PAID_AT, type Refund, refund } from './evidence'

const dispute = (withdrawn: number, open: boolean) => ({ id: 'dp_1', withdrawn, open })

/** The lots as the database leaves them: `owes` is written, each revoke pays some of it off. */
function settled(lots: BoughtLot[], evidence: LossEvidence): { lots: BoughtLot[]; stuck: string[] } {
  const { changes, leftOver } = lossFor(evidence, lots, PAID_AT)
  const next = lots.map((lot) => {
    const change = changes.find((one) => one.lot === lot.id)
    if (!change) return lot
    const written = { ...lot, owes: change.owes, frozen: change.frozen }
    for (const { type, quantity, key, answers } of change.entries) {
      const object = key.split(':')[1] ?? ''
      if (type === 'revoke') {
        written.available -= quantity
        written.revoked += quantity
        written.owes -= quantity
        if (!answers) written.revokedBy = [...written.revokedBy, object]
      }
      if (type === 'reinstate') {
        written.available += quantity
        written.revoked -= quantity
        written.reinstatedBy = [...written.reinstatedBy, object]
      }
      if (type === 'expire') written.available -= quantity
    }
    return written
  })
  return { lots: next, stuck: leftOver }
}

const short = ({ available, revoked, owes, frozen }: BoughtLot) =>
  `${available} free, ${revoked} gone, ${owes} owed${frozen ? ', frozen' : ''}`

describe('of a lot of 5 for 450.00', () => {
  const rows: [string, Partial<BoughtLot>, Partial<LossEvidence>, string][] = [
    ['nothing is lost', {}, {}, '5 free, 0 gone, 0 owed'],
    ['all is refunded', {}, { refunds: [refund('re_1', 45_000)] }, '0 free, 5 gone, 0 owed'],
    ['a part is refunded', {}, { refunds: [refund('re_1', 18_000)] }, '3 free, 2 gone, 0 owed'],
    ['half a credit counts as one', {}, { refunds: [refund('re_1', 4_500)] }, '4 free, 1 gone, 0 owed'],
    ['less than half counts as none', {}, { refunds: [refund('re_1', 4_499)] }, '5 free, 0 gone, 0 owed'],
    [
      'a pending refund counts',
      {},
      { refunds: [refund('re_1', 9_000, { status: 'pending' })] },
      '4 free, 1 gone, 0 owed',
    ],
    [
      'a failed one does not',
      {},
      { refunds: [refund('re_1', 9_000, { status: 'failed' })] },
      '5 free, 0 gone, 0 owed',
    ],
    [
      'one of an unknown state counts',
      {},
      { refunds: [refund('re_1', 9_000, { status: 'other' })] },
      '4 free, 1 gone, 0 owed',
    ],
    [
      '3 were used: they are owed',
      { available: 2 },
      { refunds: [refund('re_1', 45_000)] },
      '0 free, 2 gone, 3 owed',
    ],
    [
      'our own refund names its credits',
      {},
      { refunds: [refund('re_1', 45_000, { credits: { lot: 'lot', quantity: 1 } })] },
      '4 free, 1 gone, 0 owed',
    ],
    [
      'another refund takes a part of the rest',
      {},
      { refunds: [refund('re_1', 9_000, { credits: { lot: 'lot', quantity: 1 } }), refund('re_2', 18_000)] },
      '2 free, 3 gone, 0 owed',
    ],
    [
      'more comes back than was paid',
      {},
      { refunds: [refund('re_1', 45_000)], disputes: [dispute(45_000, true)] },
      '0 free, 5 gone, 0 owed, frozen',
    ],
    [
      'a dispute is open, nothing withdrawn',
      {},
      { disputes: [dispute(0, true)] },
      '5 free, 0 gone, 0 owed, frozen',
    ],
    ['a dispute is lost', {}, { disputes: [dispute(45_000, false)] }, '0 free, 5 gone, 0 owed'],
    [
      'a dispute was won',
      { frozen: true, available: 0, revoked: 5, revokedBy: ['dp_1'] },
      { disputes: [dispute(0, false)] },
      '5 free, 0 gone, 0 owed',
    ],
    [
      'a refund failed in the end',
      { available: 3, revoked: 2, revokedBy: ['re_1'] },
      { refunds: [refund('re_1', 18_000, { status: 'failed' })] },
      '5 free, 0 gone, 0 owed',
    ],
    [
      'what was owed is owed no more',
      { available: 0, owes: 3, revoked: 2, revokedBy: ['re_1'] },
      { refunds: [refund('re_1', 45_000, { status: 'failed' })] },
      '2 free, 0 gone, 0 owed',
    ],
    [
      'what comes back to a dead lot ends at once',
      { expiresAt: PAID_AT, available: 0, revoked: 5, revokedBy: ['dp_1'] },
      { disputes: [dispute(0, false)] },
      '0 free, 0 gone, 0 owed',
    ],
  ]
  test.each(rows)('%s', (_, lot, evidence, expected) => {
    const { lots, stuck } = settled([bought(lot)], loss(evidence))
    expect(lots.map(short)).toEqual([expected])
    expect(stuck).toEqual([])
  })

  test('a difference behind a key that is there already is left to staff', () => {
    const again = bought({ revokedBy: ['dp_1'], reinstatedBy: ['dp_1'] })
    expect(lossFor(loss({ disputes: [dispute(45_000, false)] }), [again], PAID_AT)).toMatchObject({
      changes: [],
      leftOver: ['lot'],
    })
  })

  test('a later invoice that gives half of it back takes half of it', () => {
    const lot = bought({ granted: 4, available: 4, takenBack: [{ id: 'in_2', amount: 22_500 }] })
    expect(settled([lot], loss()).lots.map(short)).toEqual(['2 free, 2 gone, 0 owed'])
  })
})

test('two lots of one payment lose in proportion to what they cost', () => {
  const lots = [
    bought({ id: 'a', paid: 30_000, granted: 4, available: 4 }),
    bought({ id: 'b', paid: 15_000, granted: 2, available: 2 }),
  ]
  expect(settled(lots, loss({ refunds: [refund('re_1', 22_500)] })).lots.map(short)).toEqual([
    '2 free, 2 gone, 0 owed',
    '1 free, 1 gone, 0 owed',
  ])
})

test('whatever was seen on the way, the books end where the last loss says', () => {
  const refunds = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('re_1', 're_2', 're_3', 're_4'),
      amount: fc.integer({ min: 1, max: 20_000 }),
      status: fc.constantFrom<Refund['status']>('pending', 'succeeded', 'failed', 'canceled', 'other'),
      credits: fc.constant(null),
    }),
    { selector: ({ id }) => id },
  )
  const lots = fc.record({ granted: fc.integer({ min: 1, max: 12 }), used: fc.integer({ min: 0, max: 12 }) })
  fc.assert(
    fc.property(lots, refunds, fc.shuffledSubarray([0, 1, 2, 3, 4]), ({ granted, used }, final, seen) => {
      const lot = bought({ granted, available: Math.max(0, granted - used) })
      const last = loss({ refunds: final })
      const straight = settled([lot], last)
      // Refunds appear one after the other, each pending before it is what it became; each is told twice.
      const path = seen.toSorted().map((count) => final.slice(0, count))
      const pending = path.map((some) => some.map((one) => ({ ...one, status: 'pending' as const })))
      const steps = [...pending, final, final].map((some) => loss({ refunds: some }))
      const winding = steps.reduce(
        ({ lots: before, stuck }, step) => {
          const now = settled(before, step)
          return { lots: now.lots, stuck: [...stuck, ...now.stuck] }
        },
        { lots: [lot], stuck: [] as string[] },
      )
      const target = ({ revoked, owes }: BoughtLot) => revoked + owes
      for (const end of winding.lots) {
        expect(Math.min(end.available, end.owes, end.revoked)).toBeGreaterThanOrEqual(0)
        expect(end.owes === 0 || end.available === 0).toBe(true)
      }
      expect(winding.stuck).toEqual([])
      expect(winding.lots.map(short)).toEqual(straight.lots.map(short))
      expect(straight.lots.every((one) => target(one) <= one.granted)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a refund is the credits’ part of what was paid, and the last of them take what is left', () => {
  const lot = bought({ granted: 3, paid: 10_000 })
  expect(refundAmount(lot, 1, loss({ amount: 10_000 }))).toBe(3_333)
  const once = { ...lot, revoked: 2 }
  expect(refundAmount(once, 1, loss({ amount: 10_000, refunds: [refund('re_1', 6_666)] }))).toBe(3_334)
  expect(() => refundAmount(once, 2, loss())).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  const all = loss({ amount: 10_000, refunds: [refund('re_1', 10_000)] })
  expect(() => refundAmount(once, 1, all)).toThrow(expect.objectContaining({ code: 'invalid_input' }))

  const gone = { ...lot, revoked: 1 }
  const disputes = [{ id: 'dp_1', withdrawn: 3_333, open: false }]
  expect(refundAmount(gone, 2, loss({ amount: 10_000, disputes }))).toBe(6_667)
  const prorated = { ...gone, takenBack: [{ id: 'in_2', amount: 4_000 }] }
  expect(refundAmount(prorated, 2, loss({ amount: 10_000 }))).toBe(6_000)
})
