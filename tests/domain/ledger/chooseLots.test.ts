import { lot } from '@tests/domain/bookings/cases'
import { describe, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { chooseLots, type Lot } from '@/domain/ledger/lots'
import { fromIso } from '@/domain/scheduling/instant'

const START = fromIso('2026-11-10T09:00:00Z')
const day = (number: number) => fromIso(`2026-12-${String(number).padStart(2, '0')}T00:00:00Z`)
const chosen = (lots: Lot[], credits = 1, type = 'session') =>
  chooseLots(lots, credits, type, START).map(({ lot: id, quantity }) => `${id} ${quantity}`)

describe('what pays first', () => {
  test.each([
    ['the soonest expiry', [lot('b', { expiresAt: day(9) }), lot('a', { expiresAt: day(8) })], 'a'],
    ['an expiry before none at all', [lot('a'), lot('b', { expiresAt: day(31) })], 'b'],
    [
      'the soonest expiry, though it was paid and the other a courtesy',
      [lot('gift', { source: 'courtesy', expiresAt: day(9) }), lot('pack', { expiresAt: day(8) })],
      'pack',
    ],
    [
      'a courtesy before paid credits of the same expiry',
      [lot('a', { createdAt: 1 }), lot('z', { source: 'courtesy', paid: null, createdAt: 2 })],
      'z',
    ],
    ['the oldest', [lot('a', { createdAt: 2 }), lot('b', { createdAt: 1 })], 'b'],
    ['the smaller id, of lots that are otherwise equal', [lot('b'), lot('a')], 'a'],
  ])('is %s', (_, lots, first) => {
    expect(chosen(lots)).toEqual([`${first} 1`])
    expect(chosen([...lots].reverse())).toEqual([`${first} 1`])
  })
})

test('several lots pay together, each emptied before the next is begun', () => {
  const lots = [
    lot('c', { available: 5 }),
    lot('a', { available: 1, expiresAt: day(1) }),
    lot('b', { available: 2, expiresAt: day(2) }),
  ]
  expect(chosen(lots, 6)).toEqual(['a 1', 'b 2', 'c 3'])
  expect(chosen(lots, 3)).toEqual(['a 1', 'b 2'])
})

test('a service of 0 credits takes from no lot, and needs none', () => {
  expect(chosen([lot('a')], 0)).toEqual([])
  expect(chosen([], 0)).toEqual([])
})

describe('no credits are', () => {
  test.each([
    ['there without a lot', []],
    ['left in an empty lot', [lot('a', { available: 0 })]],
    ['to be had from a frozen lot', [lot('a', { frozen: true })]],
    ['those of another type', [lot('a', { creditType: 'group' })]],
    ['those of a lot that ends when the session starts', [lot('a', { expiresAt: START })]],
    ['those of a lot that ends before the session starts', [lot('a', { expiresAt: START - 1 })]],
    ['enough where one is missing', [lot('a', { available: 1 }), lot('b', { available: 1, frozen: true })]],
  ])('%s', (_, lots) => {
    const pay = () => chooseLots(lots, 2, 'session', START)
    expect(pay).toThrow(DomainError)
    expect(pay).toThrow(expect.objectContaining({ code: 'insufficient_credits' }))
  })

  test('a lot that ends a millisecond after the start pays', () => {
    expect(chosen([lot('a', { expiresAt: START + 1 })])).toEqual(['a 1'])
  })

  test('the refusal says how many are missing', () => {
    const pay = () => chooseLots([lot('a', { available: 1 })], 3, 'session', START)
    expect(pay).toThrow(expect.objectContaining({ facts: { credits: 3, missing: 2 } }))
  })
})
