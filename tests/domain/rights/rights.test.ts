import { describe, expect, test } from 'vitest'
import { erasesAt, isDue, obstaclesTo, refuseErasure, refuseTakingBack } from '@/domain/rights/erasure'
import { refuseLockedRecord, releasedUntil } from '@/domain/rights/noteRelease'
import { goneAtErasure, keptAfterErasure, RECORD_CLASSES } from '@/domain/rights/recordClasses'
import { ACTIVITIES, isOpenTo, refuseStopped } from '@/domain/rights/restriction'
import { recordDue, termEnds } from '@/domain/rights/retention'
import { DAY_MS } from '@/domain/scheduling/instant'

const NOW = Date.parse('2026-11-28T12:00:00Z')
const at = (text: string) => Date.parse(text)
const FREE = { sessions: 0, payments: 0, disputes: 0, subscriptions: 0 }
const codeOf = (work: () => void) => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an erasure', () => {
  test.each([
    [{}, { paidUnused: 0, knowsCredits: false }, 'done'],
    [{ sessions: 1 }, { paidUnused: 0, knowsCredits: true }, 'too_early'],
    [{ payments: 1 }, { paidUnused: 0, knowsCredits: true }, 'too_early'],
    [{ disputes: 2 }, { paidUnused: 0, knowsCredits: true }, 'too_early'],
    [{ subscriptions: 1 }, { paidUnused: 0, knowsCredits: true }, 'too_early'],
    [{}, { paidUnused: 3, knowsCredits: false }, 'invalid_input'],
    [{}, { paidUnused: 3, knowsCredits: true }, 'done'],
  ])('with %o under way and %o is %s', (more, asked, code) => {
    const underWay = { ...FREE, ...more }
    expect(codeOf(() => refuseErasure({ underWay, ...asked }))).toBe(code)
    expect(obstaclesTo(underWay)).toEqual(Object.keys(more))
  })

  const open = { dueAt: erasesAt(NOW), takenBackAt: null, doneAt: null }
  test.each([
    ['waits its fourteen days', open, NOW + 14 * 86_400_000 - 1, false],
    ['is due to the millisecond', open, NOW + 14 * 86_400_000, true],
    ['is not carried out once taken back', { ...open, takenBackAt: NOW }, NOW * 2, false],
    ['is not carried out twice', { ...open, doneAt: NOW }, NOW * 2, false],
  ])('%s', (_rule, erasure, now, due) => {
    expect(isDue(erasure, now)).toBe(due)
  })

  test('is taken back while it waits, and not afterwards', () => {
    expect(codeOf(() => refuseTakingBack(open))).toBe('done')
    expect(codeOf(() => refuseTakingBack({ ...open, doneAt: NOW }))).toBe('outcome_exists')
    expect(codeOf(() => refuseTakingBack({ ...open, takenBackAt: NOW }))).toBe('outcome_exists')
  })
})

describe('what is kept', () => {
  test('each class is gone or has a law that keeps it, and each collection is of one class', () => {
    const names = [...goneAtErasure(), ...keptAfterErasure({ hasNotes: true }).map(({ name }) => name)]
    expect(names.sort()).toEqual(Object.keys(RECORD_CLASSES).sort())
    const collections = Object.values(RECORD_CLASSES).flatMap(({ of }) => [...of])
    expect(new Set(collections).size).toBe(collections.length)
  })

  test('nothing is said of notes where none was signed', () => {
    expect(keptAfterErasure({ hasNotes: false }).map(({ name }) => name)).not.toContain('notes')
  })

  test.each([
    ['notes', '2026-11-28T12:00:00Z', '2036-11-28T12:00:00Z'],
    ['notes', '2024-02-29T00:00:00Z', '2034-03-01T00:00:00Z'],
    ['money', '2026-01-01T00:00:00Z', '2037-01-01T00:00:00Z'],
    ['proofs', '2026-12-31T23:59:59Z', '2030-01-01T00:00:00Z'],
    ['notices', '2026-11-28T12:00:00Z', '2029-11-28T12:00:00Z'],
    ['profile', '2026-11-28T12:00:00Z', '2029-11-28T12:00:00Z'],
    ['access', '2026-11-28T12:00:00Z', '2027-02-26T12:00:00Z'],
  ] as const)('the term of %s from %s ends %s', (name, from, to) => {
    expect(new Date(termEnds(name, at(from))).toISOString()).toBe(new Date(to).toISOString())
  })

  const LONG_AGO = at('2016-11-28T12:00:00Z')
  const THREE = at('2023-11-28T12:00:00Z')
  test.each([
    ['nothing was ever done', { erased: true, lastCareAt: null }, null],
    ['the ten years are not over', { erased: true, lastCareAt: LONG_AGO + 1 }, null],
    ['the person is erased', { erased: true }, 'destroy'],
    ['the person is not', {}, 'ask'],
    ['they said no this year', { takenBackAt: NOW - 1 }, null],
    ['they said no before', { takenBackAt: at('2025-11-28T12:00:00Z') }, 'ask'],
    [
      'there was no care, and the last use is three years ago',
      { lastCareAt: null, lastUsedAt: THREE },
      'ask',
    ],
    ['there was no care, and the last use is not', { lastCareAt: null, lastUsedAt: THREE + 1 }, null],
    ['there was care, and no use for three years', { lastCareAt: NOW - DAY_MS, lastUsedAt: THREE }, null],
    ['nobody proved the address for 90 days', { lastCareAt: null, unproven: true }, 'ask'],
    ['nobody proved it yet', { lastCareAt: null, unproven: true, lastUsedAt: NOW - 89 * DAY_MS }, null],
  ])('of a record where %s', (_what, more, due) => {
    const usual = { erased: false, unproven: false, lastCareAt: LONG_AGO, takenBackAt: null }
    const lastUsedAt = NOW - 90 * DAY_MS
    expect(recordDue({ ...usual, lastUsedAt, ...more }, NOW)).toBe(due)
  })

  test('the record of somebody erased is read while an owner has released it, and by nobody else', () => {
    const until = releasedUntil(NOW)
    expect(codeOf(() => refuseLockedRecord({ erased: false, released: null, isOwn: true }, NOW))).toBe('done')
    expect(codeOf(() => refuseLockedRecord({ erased: true, released: null, isOwn: true }, NOW))).toBe(
      'locked',
    )
    expect(codeOf(() => refuseLockedRecord({ erased: true, released: until, isOwn: true }, until - 1))).toBe(
      'done',
    )
    expect(codeOf(() => refuseLockedRecord({ erased: true, released: until, isOwn: true }, until))).toBe(
      'locked',
    )
    expect(codeOf(() => refuseLockedRecord({ erased: true, released: until, isOwn: false }, NOW))).toBe(
      'locked',
    )
  })
})

describe('a restriction', () => {
  test.each([
    [{ restricted: false, erasing: false }, ['book', 'buy', 'write', 'hand_over', 'tell']],
    [{ restricted: true, erasing: false }, []],
    [{ restricted: false, erasing: true }, ['write', 'tell']],
    [{ restricted: true, erasing: true }, []],
  ])('%o leaves open %j', (standing, open) => {
    expect(ACTIVITIES.filter((one) => isOpenTo(standing, one))).toEqual(open)
    for (const one of ACTIVITIES) {
      expect(codeOf(() => refuseStopped(standing, one))).toBe(open.includes(one) ? 'done' : 'locked')
    }
  })
})
