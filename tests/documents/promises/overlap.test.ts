import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookingRow, type Row, rescheduleOf, restoreOf, spanAt, usageOf } from './ledgerRows'
import {
  append,
  cancel,
  committed,
  complete,
  connect,
  type Db,
  insert,
  newWorld,
  refusal,
  update,
  type World,
  waitsForLock,
} from './rawLedger'
import { databaseOf, type Refused, ROLES, refusedForEveryRole } from './refusedForEveryRole'

const taken = { code: '23P01', constraint: 'bookings_therapist_no_overlap' }
const busy = { code: '23P01', constraint: 'bookings_client_no_overlap' }
const free = { credits: 0 }

const place = (fields: (world: World) => Row, hours: number): Refused['attempt'] => {
  return (db, world) => insert(db, 'bookings', bookingRow(world, { ...free, ...fields(world) }, hours))
}
const ofOther = ({ other }: World) => ({ client_id: other })

const overlaps: Refused[] = [
  { rule: 'a therapist has one session at a time', ...taken, attempt: place(ofOther, 0.5) },
  { rule: "a therapist's buffer after a session is kept", ...taken, attempt: place(ofOther, 0.9) },
  {
    rule: "a therapist's buffer before a session is kept",
    ...taken,
    attempt: (db, world) =>
      insert(
        db,
        'bookings',
        bookingRow(world, { ...free, ...ofOther(world), blocks_from: spanAt(0.95).starts_at }, 1),
      ),
  },
  {
    rule: 'a client has one session at a time, with whatever therapist',
    ...busy,
    attempt: place(({ second }) => ({ therapist_id: second }), 0.5),
  },
  {
    rule: 'a client has one session at a time, overbooked or not',
    ...busy,
    attempt: place(() => ({ overbooked: true }), 0.5),
  },
  {
    rule: 'no session is moved over another of the therapist',
    ...taken,
    given: place(ofOther, 2),
    attempt: (db, { booking, hold }) =>
      update(db, 'bookings', booking, { ...spanAt(2), sequence: 1 }).then(() =>
        append(db, rescheduleOf(hold, 1)),
      ),
  },
  {
    rule: 'no session is given to a therapist who has another then',
    ...taken,
    given: place(({ other, second }) => ({ client_id: other, therapist_id: second }), 0),
    attempt: (db, { booking, second }) =>
      update(db, 'bookings', booking, { therapist_id: second, sequence: 1 }),
  },
  {
    rule: 'a cancelled session does not come back over one that was placed meanwhile',
    ...taken,
    given: async (db, world) => {
      await cancel(db, world)
      await place(ofOther, 0)(db, world)
    },
    attempt: (db, { booking }) =>
      update(db, 'bookings', booking, { status: 'no_show', cancelled_by: null, sequence: 2 }),
  },
  {
    rule: 'a normal session is not placed over an overbooked one',
    ...taken,
    given: place((world) => ({ ...ofOther(world), overbooked: true }), 2),
    attempt: place(() => ({}), 2.5),
  },
  {
    rule: 'a normal session is not moved over an overbooked one',
    ...taken,
    given: place((world) => ({ ...ofOther(world), overbooked: true }), 2),
    attempt: (db, { booking }) => update(db, 'bookings', booking, { ...spanAt(1.5), sequence: 1 }),
  },
  {
    rule: 'a session placed over another does not become a normal one there',
    ...taken,
    given: async (db, world) => {
      await place((each) => ({ ...ofOther(each), overbooked: true }), 0)(db, world)
    },
    attempt: (db, { other }) =>
      db.query('update bookings set overbooked = false where client_id = $1', [other]),
  },
  {
    rule: 'a cancelled normal session does not come back over an overbooked one',
    ...taken,
    given: async (db, world) => {
      await cancel(db, world)
      await place((each) => ({ ...ofOther(each), overbooked: true }), 0)(db, world)
    },
    attempt: (db, { booking }) =>
      update(db, 'bookings', booking, { status: 'no_show', cancelled_by: null, sequence: 2 }),
  },
]

refusedForEveryRole(overlaps)

const NO_ENTRIES = `select append_entries('[]', 'test', now())`

describe.each(ROLES)('as %s role', (role) => {
  const opened = databaseOf(role)
  let another: Db
  beforeAll(async () => {
    another = await connect(role === 'owner' ? opened.database.ownerUrl : opened.database.appUrl)
  })
  afterAll(() => another?.end())

  test.each<[string, (world: World) => Row, number]>([
    ['directly after the buffer', ofOther, 1],
    [
      'with another therapist at the same time',
      ({ other, second }) => ({ client_id: other, therapist_id: second }),
      0,
    ],
    ['over a normal session, where staff overbook', (world) => ({ ...ofOther(world), overbooked: true }), 0],
  ])('a session is placed %s', async (_, fields, hours) => {
    const { db } = opened
    const world = await newWorld(db)
    expect(await refusal(db, async () => place(fields, hours)(db, world))).toBeNull()
  })

  test('a session that was corrected to cancelled frees its time', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await committed(db, () => complete(db, world))
    await committed(db, async () => {
      await update(db, 'bookings', world.booking, {
        status: 'cancelled',
        cancelled_by: 'practice',
        sequence: 2,
      })
      await append(db, restoreOf(usageOf(world.hold)))
    })
    expect(await refusal(db, async () => place(() => ({}), 0)(db, world))).toBeNull()
  })

  test('two sessions are swapped in one transaction that defers the overlap', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await committed(db, async () => place(ofOther, 2)(db, world))
    const swap = async () => {
      await update(db, 'bookings', world.booking, { ...spanAt(2), sequence: 1 })
      await db.query(
        'update bookings set starts_at = $2, ends_at = $3, blocks_from = $4, blocks_to = $5, sequence = 1 where client_id = $1',
        [world.other, ...Object.values(spanAt(0))],
      )
    }
    expect(await refusal(db, swap)).toEqual(taken)
    const deferred = async () => {
      await db.query('set constraints bookings_therapist_no_overlap, bookings_client_no_overlap deferred')
      await swap()
    }
    expect(await refusal(db, deferred)).toBeNull()
  })

  test('a deferred overlap that still stands at commit is refused there', async () => {
    const { db } = opened
    const world = await newWorld(db)
    const attempt = async () => {
      await db.query('set constraints all deferred')
      await place(ofOther, 0)(db, world)
    }
    expect(await refusal(db, attempt)).toEqual(taken)
  })

  test('after entries an overlap is refused at once, and a swap stays put off', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await db.query('begin')
    await db.query(NO_ENTRIES)
    await expect(place(ofOther, 0)(db, world)).rejects.toMatchObject(taken)
    await db.query('rollback')
    const swap = async () => {
      await db.query('set constraints bookings_client_no_overlap deferred')
      await place(({ second }) => ({ therapist_id: second }), 0)(db, world)
      await db.query(NO_ENTRIES)
      await cancel(db, world)
    }
    expect(await refusal(db, swap)).toBeNull()
  })

  test.each<[string, typeof taken, (world: World) => Row]>([
    ['two clients want one time of a therapist', taken, ofOther],
    ['one client books two therapists', busy, ({ second }) => ({ therapist_id: second })],
  ])('at once, %s: one is placed, the other refused', async (_, refused, fields) => {
    const { db } = opened
    const world = await newWorld(db)
    await db.query('begin')
    await place(() => ({}), 4)(db, world)
    const waiting = refusal(another, async () => place(fields, 4)(another, world))
    await waitsForLock(db, another)
    await db.query('commit')
    expect(await waiting).toEqual(refused)
  })
})
