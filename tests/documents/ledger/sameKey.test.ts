import { randomUUID } from 'node:crypto'
import { at, type Entry, entryOf, releaseOf } from '@tests/documents/promises/ledgerRows'
import {
  append,
  bookAnother,
  bucketsOf,
  cancel,
  committed,
  connect,
  newWorld,
  refusal,
  snapshot,
  waitsForLock,
} from '@tests/documents/promises/rawLedger'
import {
  databaseOf,
  type Refused,
  ROLES,
  refusedForEveryRole,
} from '@tests/documents/promises/refusedForEveryRole'
import { describe, expect, test } from 'vitest'

const stands = { code: '23505', constraint: 'ledger_entries_key_idx' }
const expiry = (lot: string, fields: Record<string, unknown> = {}): Entry =>
  entryOf('expire', `expire:${lot}`, lot, 1, { evidence: 'first', ...fields })

const others: Refused[] = (
  [
    ['quantity', () => ({ quantity: 2 })],
    ['evidence', () => ({ evidence: 'second' })],
    ['reason', () => ({ reason: 'because' })],
    ['type', () => ({ type: 'revoke', to: 'revoked' })],
    ['answer', ({ hold }) => ({ answers: hold.key })],
    ['booking', ({ booking }) => ({ booking_id: booking })],
  ] as [string, (world: { hold: Entry; booking: string }) => Record<string, unknown>][]
).map(([what, fields]) => ({
  rule: `a key that stands is refused with another ${what}`,
  ...stands,
  given: (db, { lot }) => append(db, expiry(lot)),
  attempt: (db, world) => append(db, expiry(world.lot, fields(world))),
}))

refusedForEveryRole(others)

describe.each(ROLES)('as %s role', (role) => {
  const opened = databaseOf(role)

  test('a key that stands, with equal content, is a success that changes nothing', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await committed(db, () => append(db, expiry(world.lot)))
    const before = await snapshot(db, world)
    // What is never compared: the row's id, its actor, and when it was written.
    const again = expiry(world.lot, { id: randomUUID(), actor: 'another', at: at(5) })
    expect(await refusal(db, () => append(db, again))).toBeNull()
    expect(await snapshot(db, world)).toBe(before)
  })

  test('a whole ending said twice releases once', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await committed(db, () => cancel(db, world))
    expect(await refusal(db, () => append(db, releaseOf(world.hold, 'cancel')))).toBeNull()
    expect(await bucketsOf(db, world.lot)).toMatchObject({ available: 3, held: 0 })
  })

  test('two endings at once: one writes the release, the other waits and is refused', async () => {
    const { db } = opened
    const another = await connect(role === 'owner' ? opened.database.ownerUrl : opened.database.appUrl)
    const world = await newWorld(db)
    await committed(db, () => bookAnother(db, world))
    await db.query('begin')
    await cancel(db, world)
    const late = refusal(another, () => append(another, releaseOf(world.hold, 'late_cancel')))
    await waitsForLock(db, another)
    await db.query('commit')
    expect(await late).toEqual(stands)
    expect(await bucketsOf(db, world.lot)).toMatchObject({ available: 2, held: 1 })
    await another.end()
  })
})
