import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { at, bookingOf, bucketsOf, ledgerOf, moveTo, newCase, write } from './sessions'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const cancel = (by: 'client' | 'practice') => ({ type: 'cancel', by, reason: null })
const HELD = 'hold:b:1:pack 1 available>held'

/** Books the session of a new case. */
async function booked(wanted: Parameters<typeof newCase>[1] = {}) {
  const found = await newCase(house.payload, wanted)
  const { id } = await write(house.payload, null, bookingOf(found))
  const ledger = () => ledgerOf(house.payload, String(id), found.lots)
  const change = (request: Parameters<typeof write>[2]) => write(house.payload, String(id), request)
  const pack = () => bucketsOf(house.payload, found.lots.pack)
  return { ...found, id: String(id), ledger, change, pack }
}

test('a booking holds its credit, and says when by the client’s clock', async () => {
  const { id, ledger, pack, startsAt } = await booked()
  expect(await ledger()).toEqual([HELD])
  expect(await pack()).toEqual({ available: 3, held: 1 })
  const stored = await house.payload.findByID({ collection: 'bookings', id, depth: 0 })
  expect(stored).toMatchObject({
    status: 'booked',
    sequence: 0,
    generation: 1,
    startsAt: toIso(startsAt),
    freeCancelUntil: toIso(startsAt - DAY_MS),
    clientTimeZone: 'Europe/Berlin',
  })
  expect(Date.parse(stored.localStart.replace(/\[.*$/, ''))).toBe(startsAt)
})

test('a booking that several lots pay for holds from each of them', async () => {
  const lots = { pack: { granted: 1, ends: 5 }, next: { granted: 4 } }
  const { ledger } = await booked({ lots, service: { credits: 3 } })
  expect(await ledger()).toEqual([HELD, 'hold:b:1:next 2 available>held'])
})

test('a booking of a free service stands without entries, through to its end', async () => {
  const { ledger, change, startsAt } = await booked({ lots: {}, service: { credits: 0 } })
  expect(await at(startsAt, () => change({ type: 'complete' }))).toMatchObject({ status: 'completed' })
  expect(await ledger()).toEqual([])
})

test('a move keeps the hold and writes a memo', async () => {
  const { ledger, change, pack, startsAt } = await booked()
  const moved = await change(moveTo(startsAt + HOUR_MS))
  expect(moved).toMatchObject({ startsAt: toIso(startsAt + HOUR_MS), sequence: 1, generation: 1 })
  expect(await ledger()).toEqual([HELD, 'reschedule:b:1:pack 0 held>held <- hold:b:1:pack'])
  expect(await pack()).toEqual({ available: 3, held: 1 })
})

test('a move past the end of a lot holds anew from another', async () => {
  const { ledger, change, pack, startsAt } = await booked({
    lots: { pack: { granted: 1, ends: 1 }, next: { granted: 1 } },
  })
  expect(await change(moveTo(startsAt + HOUR_MS))).toMatchObject({ generation: 2 })
  expect(await ledger()).toEqual([
    HELD,
    'release:hold:b:1:pack 1 held>available (rehold)',
    'hold:b:2:next 1 available>held',
    'reschedule:b:1:next 0 held>held <- hold:b:2:next',
  ])
  expect(await pack()).toEqual({ available: 1 })
})

test('C1: a cancel at the deadline gives the credit back, a millisecond later it is lost', async () => {
  const inTime = await booked()
  await at(inTime.startsAt - DAY_MS, () => inTime.change(cancel('client')))
  expect(await inTime.ledger()).toEqual([HELD, 'release:hold:b:1:pack 1 held>available (cancel)'])
  expect(await inTime.pack()).toEqual({ available: 4 })

  const late = await booked()
  await at(late.startsAt - DAY_MS + 1, () => late.change(cancel('client')))
  expect(await late.ledger()).toEqual([
    HELD,
    'release:hold:b:1:pack 1 held>available (late_cancel)',
    'forfeit:hold:b:1:pack 1 available>forfeited',
  ])
  expect(await late.pack()).toEqual({ available: 3, forfeited: 1 })
})

test('a late cancel that the practice forgives gives the credit back', async () => {
  const { ledger, change, startsAt } = await booked()
  const policy = (name: string) =>
    rowsOf(poolOf(house.payload), sql`update practice set late_cancel_policy = ${name}`)
  await policy('forgive')
  try {
    await at(startsAt - 1, () => change(cancel('client')))
  } finally {
    await policy('forfeit')
  }
  expect(await ledger()).toEqual([HELD, 'release:hold:b:1:pack 1 held>available (waived)'])
})

test('C5: a cancel by the practice an hour before gives the credit back', async () => {
  const { ledger, change, startsAt } = await booked()
  const ended = await at(startsAt - HOUR_MS, () => change(cancel('practice')))
  expect(ended).toMatchObject({ status: 'cancelled', cancelledBy: 'practice', sequence: 1 })
  expect(await ledger()).toEqual([HELD, 'release:hold:b:1:pack 1 held>available (practice_cancel)'])
})

test('a cancel by the practice after the lot is over replaces the credit', async () => {
  const { ledger, change, pack, startsAt, client } = await booked({ lots: { pack: { granted: 1, ends: 1 } } })
  await at(startsAt + 2 * HOUR_MS, () => change(cancel('practice')))
  const lines = await ledger()
  expect(lines.slice(0, 3)).toEqual([
    HELD,
    'release:hold:b:1:pack 1 held>available (practice_cancel)',
    'expire:release:hold:b:1:pack 1 available>expired',
  ])
  expect(lines[3]).toContain('grant:replace:release:hold:b:1:pack 1 outside>available')
  expect(lines).toHaveLength(4)
  expect(await pack()).toEqual({ expired: 1 })
  const [replacement] = await rowsOf<{ source: string; available: number; lives: boolean }>(
    poolOf(house.payload),
    sql`select source, available, expires_at > to_timestamp(${startsAt / 1000}::float8) as lives from credit_lots
        where client_id = ${client}::uuid and grant_key like 'grant:replace:%'`,
  )
  expect(replacement).toEqual({ source: 'replacement', available: 1, lives: true })
})

test('what comes back to a lot that owes is revoked, and pays off what it owes', async () => {
  const { ledger, change, pack, lots } = await booked({ lots: { pack: { granted: 1 } } })
  await rowsOf(poolOf(house.payload), sql`update credit_lots set owes = 1 where id = ${lots.pack}::uuid`)
  await change(cancel('client'))
  expect((await ledger()).at(-1)).toBe('revoke:release:hold:b:1:pack 1 available>revoked')
  expect(await pack()).toEqual({ revoked: 1 })
})

test('a completed session uses the credit, from its start on', async () => {
  const { ledger, change, pack, startsAt } = await booked()
  await expect(at(startsAt - 1, () => change({ type: 'complete' }))).rejects.toMatchObject({
    code: 'too_early',
  })
  expect(await at(startsAt, () => change({ type: 'complete' }))).toMatchObject({
    status: 'completed',
    sequence: 1,
  })
  expect(await ledger()).toEqual([
    HELD,
    'release:hold:b:1:pack 1 held>available (completed)',
    'use:hold:b:1:pack 1 available>used',
  ])
  expect(await pack()).toEqual({ available: 3, used: 1 })
})

test('C9: a no-show that was none is set right, and the history shows both', async () => {
  const { ledger, change, pack, startsAt } = await booked()
  await at(startsAt, () => change({ type: 'recordNoShow' }))
  expect(await pack()).toEqual({ available: 3, forfeited: 1 })
  const correction = { type: 'correct', to: 'completed', reason: 'was there' }
  expect(await at(startsAt, () => change(correction))).toMatchObject({
    status: 'completed',
    sequence: 2,
    generation: 2,
  })
  expect(await ledger()).toEqual([
    HELD,
    'release:hold:b:1:pack 1 held>available (no_show)',
    'forfeit:hold:b:1:pack 1 available>forfeited',
    'restore:forfeit:hold:b:1:pack 1 forfeited>available (corrected)',
    'hold:b:2:pack 1 available>held <- restore:forfeit:hold:b:1:pack',
    'release:hold:b:2:pack 1 held>available (completed)',
    'use:hold:b:2:pack 1 available>used',
  ])
  expect(await pack()).toEqual({ available: 3, used: 1 })
})

test('a completed session is missed, waived, and completed again with another credit', async () => {
  const { change, pack, ledger, startsAt } = await booked()
  await at(startsAt, () => change({ type: 'complete' }))
  await at(startsAt, () => change({ type: 'correct', to: 'no_show', reason: 'was not there' }))
  expect(await pack()).toEqual({ available: 3, forfeited: 1 })
  expect(await at(startsAt, () => change({ type: 'waive', reason: 'snow' }))).toMatchObject({
    status: 'no_show',
    sequence: 3,
  })
  expect(await pack()).toEqual({ available: 4 })
  await at(startsAt, () => change({ type: 'correct', to: 'completed', reason: 'was there' }))
  expect(await pack()).toEqual({ available: 3, used: 1 })
  expect((await ledger()).at(-3)).toBe('hold:b:3:pack 1 available>held')
})

test('a completed session becomes a cancelled one, and its credit comes back', async () => {
  const { change, pack, startsAt } = await booked()
  await at(startsAt, () => change({ type: 'complete' }))
  const cancelled = await at(startsAt, () =>
    change({ type: 'correct', to: 'cancelled', reason: 'fire alarm' }),
  )
  expect(cancelled).toMatchObject({ status: 'cancelled', cancelledBy: 'practice', sequence: 2 })
  expect(await pack()).toEqual({ available: 4 })
})

test('a correction stays on a lot that is over, frozen and owing', async () => {
  const { change, pack, lots, startsAt } = await booked({ lots: { pack: { granted: 1, ends: 1 } } })
  await at(startsAt, () => change({ type: 'recordNoShow' }))
  await rowsOf(
    poolOf(house.payload),
    sql`update credit_lots set owes = 1, frozen = true where id = ${lots.pack}::uuid`,
  )
  await at(startsAt + DAY_MS, () => change({ type: 'correct', to: 'completed', reason: 'was there' }))
  expect(await pack()).toEqual({ used: 1, owes: 1 })
})
