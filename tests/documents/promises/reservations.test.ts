import { describe, expect, test } from 'vitest'
import { bookingRow, holdOf, type Row, spanAt } from './ledgerRows'
import { append, committed, type Db, insert, newWorld, refusal, update, type World } from './rawLedger'
import { databaseOf, type Refused, ROLES, refusedForEveryRole } from './refusedForEveryRole'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

/** A time kept two hours after the world's session, for half an hour from now. */
const reservationRow = (world: World, fields: object = {}): Row => ({
  ...bookingRow(world, {}, 2),
  client_id: null,
  status: 'reserved',
  reserved_until: inMinutes(30),
  visitor: 'nobody',
  ...fields,
})

const keep = async (db: Db, world: World, fields: object = {}): Promise<string> => {
  const row = reservationRow(world, fields)
  await insert(db, 'bookings', row)
  return row.id as string
}

const shapes: Refused[] = [
  ['is nobody’s', { client_id: 'theirs' }],
  ['has an end', { reserved_until: null }],
  ['has a visitor', { visitor: null }],
  ['is never over another session', { overbooked: true }],
].map(([rule, fields]) => ({
  rule: `a reservation ${rule}`,
  constraint: 'bookings_reserved_is_nobodys',
  attempt: (db: Db, world: World) => {
    const own = 'client_id' in Object(fields) ? { client_id: world.client } : fields
    return keep(db, world, own as object)
  },
}))

const sessions: Refused[] = [{ client_id: null }, { reserved_until: inMinutes(5) }, { visitor: 'x' }].map(
  (fields) => ({
    rule: `a session has a client and no end to be kept until: ${Object.keys(fields)}`,
    constraint: 'bookings_reserved_is_nobodys',
    attempt: (db, world) => insert(db, 'bookings', bookingRow(world, { credits: 0, ...fields }, 2)),
  }),
)

const shortly: Refused[] = [{ reserved_until: inMinutes(61) }, { sequence: 1 }, { generation: 2 }].map(
  (fields) => ({
    rule: `it begins anew and lasts an hour at most: ${Object.keys(fields)}`,
    constraint: 'bookings_reserved_shortly',
    attempt: (db, world) => keep(db, world, fields),
  }),
)

const changes: Refused[] = [
  { reserved_until: inMinutes(40) },
  { ...spanAt(5), sequence: 1 },
  { visitor: 'another' },
  { credits: 3 },
].map((fields) => ({
  rule: `it only ends: ${Object.keys(fields)}`,
  constraint: 'bookings_reserved_only_end',
  attempt: async (db, world) => update(db, 'bookings', await keep(db, world), fields),
}))

const others: Refused[] = [
  {
    rule: 'it never becomes a session',
    constraint: 'bookings_terms_fixed',
    attempt: async (db, world) => {
      const claimed = { status: 'booked', client_id: world.client, reserved_until: null, visitor: null }
      await update(db, 'bookings', await keep(db, world), { ...claimed, sequence: 1 })
    },
  },
  {
    rule: 'no session becomes one',
    constraint: 'bookings_reserved_only_end',
    attempt: (db, { booking }) =>
      update(db, 'bookings', booking, { status: 'reserved', reserved_until: inMinutes(5), sequence: 1 }),
  },
  {
    rule: 'nothing is held for it',
    constraint: 'ledger_entries_hold_own_credits',
    attempt: async (db, world) => append(db, holdOf(await keep(db, world), world.lot)),
  },
  {
    rule: 'it stands in the calendar of its therapist',
    code: '23P01',
    constraint: 'bookings_therapist_no_overlap',
    attempt: (db, world) => keep(db, world, spanAt(0.5)),
  },
  {
    rule: 'one secret claims one time',
    code: '23505',
    constraint: 'bookings_reservation_once',
    attempt: async (db, world) => {
      await keep(db, world, { attempt_id: 'same' })
      await keep(db, world, { ...spanAt(5), attempt_id: 'same' })
    },
  },
  {
    rule: 'one that is not over is not deleted',
    code: '23001',
    constraint: 'bookings_append_only',
    denied: true,
    attempt: async (db, world) => db.query('delete from bookings where id = $1', [await keep(db, world)]),
  },
  {
    rule: 'no session is ever deleted',
    code: '23001',
    constraint: 'bookings_append_only',
    denied: true,
    attempt: (db, { booking }) => db.query('delete from bookings where id = $1', [booking]),
  },
]

refusedForEveryRole([...shapes, ...sessions, ...shortly, ...changes, ...others])

describe.each(ROLES)('as %s role', (role) => {
  const opened = databaseOf(role)

  test('what is over is cleared by whoever writes into that calendar, and what is given up by nobody else', async () => {
    const { db } = opened
    const world = await newWorld(db)
    const kept: string[] = []
    await committed(db, async () => {
      kept.push(await keep(db, world, { reserved_until: inMinutes(-1) }))
      kept.push(await keep(db, world, { ...spanAt(4), attempt_id: `mine ${role}` }))
      kept.push(
        await keep(db, world, { ...spanAt(6), reserved_until: inMinutes(-1), therapist_id: world.second }),
      )
      kept.push(await keep(db, world, spanAt(8)))
    })
    const left = async () => {
      const { rows } = await db.query('select id from bookings where id = any($1)', [kept])
      return kept.map((id) => rows.some((row) => row.id === id))
    }
    await db.query('select end_reservations(array[$1::uuid], null, now())', [world.therapist])
    expect(await left()).toEqual([false, true, true, true])
    await db.query('select end_reservations(array[$1::uuid], $2, now())', [world.therapist, `mine ${role}`])
    expect(await left()).toEqual([false, false, true, true])
    // The client of a session may be anywhere: it is in nobody's way but the therapist's.
    const beside = { ...spanAt(8), therapist_id: world.second, credits: 0 }
    expect(await refusal(db, () => insert(db, 'bookings', bookingRow(world, beside)))).toBeNull()
    const { rows } = await db.query('select * from clients_rels where therapists_id = $1', [world.therapist])
    expect(rows).toHaveLength(1)
  })
})
