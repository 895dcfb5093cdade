import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decided } from './handoverRows'
import { at, bookingRow } from './ledgerRows'
import { begun, newAccount, signed } from './noteRows'
import { connect, type Db, insert, newWorld, refusal, update, type World, waitsForLock } from './rawLedger'
import { databaseOf, type Refused, ROLES, refusedForEveryRole } from './refusedForEveryRole'

/** Somebody else signs in for the profile. */
const linked = async (db: Db, { therapist }: World) =>
  update(db, 'therapists', therapist, { user_id: await newAccount(db) })
const keepsAccount = (what: string, given: Refused['given']): Refused => ({
  rule: `a profile keeps its account: ${what}`,
  constraint: 'therapists_keep_their_account',
  given,
  attempt: linked,
})
refusedForEveryRole([
  keepsAccount('a draft hangs on it', begun),
  keepsAccount('a handover was asked', decided),
  keepsAccount('a conversation hangs on it', (db, { client, therapist }) => {
    const row = { id: randomUUID(), client_id: client, therapist_id: therapist, started_at: at(0) }
    return insert(db, 'conversations', row)
  }),
  {
    rule: 'a profile keeps its account: it is not left by it either',
    constraint: 'therapists_keep_their_account',
    given: async (db, world) => {
      await linked(db, world)
      await signed(db, world)
    },
    attempt: (db, { therapist }) => update(db, 'therapists', therapist, { user_id: null }),
  },
])

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

  test('a profile on which nothing hangs takes an account, another, and none', async () => {
    const { db } = opened
    const made = await newWorld(db)
    for (const _ of [1, 2]) expect(await refusal(db, () => linked(db, made))).toBeNull()
    const unlinked = { user_id: null }
    expect(await refusal(db, () => update(db, 'therapists', made.therapist, unlinked))).toBeNull()
  })
})
