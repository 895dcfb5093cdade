import { describe, expect, test } from 'vitest'
import { bookingRow, forfeitOf, holdOf, releaseOf, restoreOf, usageOf } from './ledgerRows'
import {
  append,
  bookAnother,
  bucketsOf,
  cancel,
  committed,
  complete,
  type Db,
  insert,
  newWorld,
  refusal,
  update,
  type World,
} from './rawLedger'
import { databaseOf, type Refused, ROLES, refusedForEveryRole } from './refusedForEveryRole'

const disagrees = 'bookings_agree_with_ledger'
const torn = 'ledger_entries_release_and_outcome'
const CANCELLED = { status: 'cancelled', cancelled_by: 'client', sequence: 1 }

const statuses: Refused[] = [
  {
    rule: 'a booking without its hold is not booked',
    constraint: disagrees,
    attempt: (db, world) => insert(db, 'bookings', bookingRow(world, {}, 2)),
  },
  {
    rule: 'a booking holds all its credits',
    constraint: disagrees,
    attempt: async (db, world) => {
      const booking = bookingRow(world, { credits: 2 }, 2)
      await insert(db, 'bookings', booking)
      await append(db, holdOf(String(booking.id), world.lot))
    },
  },
  {
    rule: 'a booking holds no more than its credits',
    constraint: disagrees,
    attempt: (db, { booking, lot }) => append(db, { ...holdOf(booking, lot), key: 'hold:more' }),
  },
  {
    rule: 'a booked session has its credit held, never free',
    constraint: disagrees,
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'cancel')),
  },
  {
    rule: 'the holds of a booked session are of the present generation',
    constraint: disagrees,
    attempt: (db, { booking }) => update(db, 'bookings', booking, { generation: 2 }),
  },
  {
    rule: 'a booked session has nothing used',
    constraint: disagrees,
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'completed'), usageOf(hold)),
  },
  {
    rule: 'a completed session holds nothing any more',
    constraint: disagrees,
    attempt: (db, { booking }) => update(db, 'bookings', booking, { status: 'completed', sequence: 1 }),
  },
  {
    rule: 'a completed session has its credit used, not given back',
    constraint: disagrees,
    attempt: async (db, { booking, hold }) => {
      await update(db, 'bookings', booking, { status: 'completed', sequence: 1 })
      await append(db, releaseOf(hold, 'waived'))
    },
  },
  {
    rule: 'a completed session has nothing forfeited',
    constraint: disagrees,
    attempt: async (db, { booking, hold }) => {
      await update(db, 'bookings', booking, { status: 'completed', sequence: 1 })
      await append(db, releaseOf(hold, 'no_show'), forfeitOf(hold))
    },
  },
  {
    rule: 'a use stays while the session counts as completed',
    constraint: disagrees,
    given: complete,
    attempt: (db, { hold }) => append(db, restoreOf(usageOf(hold))),
  },
  {
    rule: 'a cancelled session holds nothing any more',
    constraint: disagrees,
    attempt: (db, { booking }) => update(db, 'bookings', booking, CANCELLED),
  },
  {
    rule: 'a cancelled session has nothing used',
    constraint: disagrees,
    attempt: async (db, { booking, hold }) => {
      await update(db, 'bookings', booking, CANCELLED)
      await append(db, releaseOf(hold, 'completed'), usageOf(hold))
    },
  },
  {
    rule: 'a missed session has nothing used',
    constraint: disagrees,
    attempt: async (db, { booking, hold }) => {
      await update(db, 'bookings', booking, { status: 'no_show', sequence: 1 })
      await append(db, releaseOf(hold, 'completed'), usageOf(hold))
    },
  },
  {
    rule: 'a late cancel forfeits all credits of the session or none',
    constraint: disagrees,
    given: bookForTwo,
    attempt: async (db, world) => {
      const [first, second] = await twoHolds(db, world)
      await update(db, 'bookings', first.booking_id, CANCELLED)
      await append(db, releaseOf(first, 'late_cancel'), forfeitOf(first), releaseOf(second, 'waived'))
    },
  },
  {
    rule: 'a session that has ended is not held for again',
    constraint: disagrees,
    given: cancel,
    attempt: async (db, { booking, lot }) => {
      await update(db, 'bookings', booking, { generation: 2 })
      await append(db, holdOf(booking, lot, { generation: 2 }))
    },
  },
]

const outcomes: Refused[] = (['completed', 'late_cancel', 'no_show'] as const).map((reason) => ({
  rule: `a release for ${reason} has its use or forfeit with it`,
  constraint: torn,
  attempt: async (db, { booking, hold }) => {
    const ending = reason === 'late_cancel' ? CANCELLED : { status: reason, sequence: 1 }
    await update(db, 'bookings', booking, ending)
    await append(db, releaseOf(hold, reason))
  },
}))

refusedForEveryRole([...statuses, ...outcomes])

/** A session of two credits, from two lots of one. */
async function bookForTwo(db: Db, world: World): Promise<void> {
  const booking = bookingRow(world, { credits: 2 }, 4)
  await insert(db, 'bookings', booking)
  await append(db, { ...holdOf(String(booking.id), world.lot), key: `hold:two:1:${booking.id}` })
  await append(db, { ...holdOf(String(booking.id), world.lot), key: `hold:two:2:${booking.id}` })
}

async function twoHolds(db: Db, { lot }: World) {
  const { rows } = await db.query(
    `select * from ledger_entries where lot_id = $1 and key like 'hold:two:%' order by key`,
    [lot],
  )
  return rows
}

describe.each(ROLES)('as %s role', (role) => {
  const opened = databaseOf(role)

  test('every ending that the domain knows is accepted, and moves the credit where it says', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await committed(db, () => complete(db, world))
    const second = await bookedNow(db, world)
    await committed(db, () => cancel(db, second))
    const third = await bookedNow(db, world)
    await committed(db, async () => {
      await update(db, 'bookings', third.booking, CANCELLED)
      await append(db, releaseOf(third.hold, 'late_cancel'), forfeitOf(third.hold))
    })
    expect(await bucketsOf(db, world.lot)).toMatchObject({ available: 1, held: 0, used: 1, forfeited: 1 })
  })

  test('a corrected session takes back what stands and holds it anew, in one transaction', async () => {
    const { db } = opened
    const { booking, lot, hold } = await newWorld(db).then(async (world) => {
      await committed(db, () => complete(db, world))
      return world
    })
    const restore = restoreOf(usageOf(hold))
    const again = holdOf(booking, lot, { generation: 2, answers: restore.key })
    await committed(db, async () => {
      await update(db, 'credit_lots', lot, { frozen: true })
      await update(db, 'bookings', booking, { status: 'no_show', sequence: 2, generation: 2 })
      await append(db, restore, again, releaseOf(again, 'no_show'), forfeitOf(again))
    })
    expect(await bucketsOf(db, lot)).toMatchObject({ available: 2, used: 0, forfeited: 1 })
  })

  test('the order within a transaction is free: what counts is what stands at commit', async () => {
    const { db } = opened
    const world = await newWorld(db)
    const refused = await refusal(db, async () => {
      await append(db, releaseOf(world.hold, 'completed'), usageOf(world.hold))
      await update(db, 'bookings', world.booking, { status: 'completed', sequence: 1 })
    })
    expect(refused).toBeNull()
  })
})

async function bookedNow(db: Db, world: World) {
  const booked = {} as Pick<World, 'booking' | 'hold'>
  await committed(db, async () => Object.assign(booked, await bookAnother(db, world)))
  return booked
}
