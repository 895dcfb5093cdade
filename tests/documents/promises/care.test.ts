import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookingRow } from './ledgerRows'
import { connect, type Db, insert, newWorld, refusal, waitsForLock } from './rawLedger'
import { databaseOf, ROLES } from './refusedForEveryRole'

describe.each(ROLES)('as %s role', (role) => {
  const opened = databaseOf(role)
  let another: Db
  beforeAll(async () => {
    another = await connect(role === 'owner' ? opened.database.ownerUrl : opened.database.appUrl)
  })
  afterAll(() => another?.end())

  const therapistsOf = async (client: string) => {
    const { rows } = await opened.db.query(
      `select therapists_id as id from clients_rels where parent_id = $1 and path = 'therapists'`,
      [client],
    )
    return rows.map(({ id }) => id)
  }

  test('whoever is booked while care ends is the therapist’s own again', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await db.query('begin')
    await db.query('delete from clients_rels where parent_id = $1', [world.client])
    const booking = refusal(another, () => insert(another, 'bookings', bookingRow(world, { credits: 0 }, 4)))
    await waitsForLock(db, another)
    await db.query('commit')
    expect(await booking).toBeNull()
    expect(await therapistsOf(world.client)).toEqual([world.therapist])
  })

  test('a further booking with the same therapist is noted once', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await insert(db, 'bookings', bookingRow(world, { credits: 0 }, 4))
    expect(await therapistsOf(world.client)).toEqual([world.therapist])
  })
})
