import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keys } from '@/domain/ledger/keys'
import { fromIso } from '@/domain/scheduling/instant'

const start = fromIso('2026-11-01T00:00:00Z')
const end = fromIso('2026-12-01T00:00:00.999Z')

test.each([
  ['a courtesy', keys.courtesyGrant('r1'), 'grant:staff:r1'],
  ['a pack', keys.packGrant('pi_1', 'pack-5'), 'grant:pi:pi_1:pack-5'],
  [
    'a period, in UTC and whole seconds',
    keys.periodGrant('si_1', start, end),
    'grant:sub:si_1:20261101T000000Z-20261201T000000Z',
  ],
  ['a replacement', keys.replacementGrant('release:hold:b:1:pack'), 'grant:replace:release:hold:b:1:pack'],
  ['a hold', keys.hold('b', 1, 'pack'), 'hold:b:1:pack'],
  ['a move', keys.reschedule('b', 3, 'pack'), 'reschedule:b:3:pack'],
  ['a release', keys.release('hold:b:1:pack'), 'release:hold:b:1:pack'],
  ['a use', keys.use('hold:b:1:pack'), 'use:hold:b:1:pack'],
  ['a forfeit', keys.forfeit('hold:b:1:pack'), 'forfeit:hold:b:1:pack'],
  ['a restored use', keys.restore('use:hold:b:1:pack'), 'restore:use:hold:b:1:pack'],
  ['a restored forfeit', keys.restore('forfeit:hold:b:1:pack'), 'restore:forfeit:hold:b:1:pack'],
  ['the end of a lot', keys.expire('pack'), 'expire:pack'],
  ['the end of what came back', keys.expire('release:hold:b:1:pack'), 'expire:release:hold:b:1:pack'],
  ['a refund', keys.revoke('re_1', 'pack'), 'revoke:re_1:pack'],
  [
    'a refund of what came back',
    keys.revokeOf('restore:use:hold:b:1:pack'),
    'revoke:restore:use:hold:b:1:pack',
  ],
  ['a refund that failed', keys.reinstate('re_1', 'pack'), 'reinstate:re_1:pack'],
])('the key of %s names business objects alone', (_, key, literal) => {
  expect(key).toBe(literal)
})

test('the same objects always give the same key, and others never do', () => {
  const uuid = fc.uuid({ version: 7 })
  const counted = fc.integer({ min: 1, max: 200 })
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(uuid, counted, uuid), { selector: String }), (objects) => {
      const made = () =>
        objects.flatMap(([booking, count, lot]) => {
          const hold = keys.hold(booking, count, lot)
          const outcomes = [keys.use(hold), keys.forfeit(hold)]
          const release = keys.release(hold)
          const returns = [release, ...outcomes.map(keys.restore)]
          return [
            hold,
            keys.reschedule(booking, count, lot),
            ...outcomes,
            ...returns,
            ...returns.flatMap((key) => [keys.expire(key), keys.revokeOf(key)]),
            keys.replacementGrant(release),
          ]
        })
      expect(new Set(made()).size).toBe(made().length)
      expect(made()).toEqual(made())
    }),
  )
})
