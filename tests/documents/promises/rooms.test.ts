import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { at, bookingRow } from './ledgerRows'
import { cancel, committed, type Db, insert, newWorld, refusal, update, type World } from './rawLedger'
import { databaseOf, type Refused, ROLES, refusedForEveryRole } from './refusedForEveryRole'

const ROOM = 'rooms where booking_id = $1'
const roomRow = ({ booking, client }: World, fields: object = {}) => ({
  id: randomUUID(),
  booking_id: booking,
  client_id: client,
  sequence: 0,
  ...fields,
})
const opened = (db: Db, world: World) => insert(db, 'rooms', roomRow(world, { opened_at: null }))
const set =
  (what: string) =>
  (db: Db, { booking }: World) =>
    db.query(`update rooms set ${what} where booking_id = $1`, [booking])

const insertion = (rule: string, fields: object): Refused => ({
  rule,
  constraint: 'rooms_of_their_session',
  attempt: (db, world) => insert(db, 'rooms', roomRow(world, fields)),
})

const change = (rule: string, constraint: string, what: string): Refused => ({
  rule,
  constraint,
  given: opened,
  attempt: set(what),
})

refusedForEveryRole([
  insertion('a room of another placing is none', { sequence: 1 }),
  insertion('a room begins open', { state: 'closed' }),
  {
    rule: 'a room of another client is none',
    constraint: 'rooms_of_their_session',
    attempt: (db, world) => insert(db, 'rooms', roomRow(world, { client_id: world.other })),
  },
  {
    rule: 'a session in the rooms of the practice has no video room',
    constraint: 'rooms_of_their_session',
    given: (db, { service }) => update(db, 'services', service, { modality: 'in_person' }),
    attempt: (db, world) => insert(db, 'rooms', roomRow(world)),
  },
  {
    rule: 'a session has one room as it was placed',
    code: '23505',
    constraint: 'rooms_once',
    given: opened,
    attempt: opened,
  },
  {
    rule: 'a cancelled session is given no room',
    constraint: 'rooms_of_their_session',
    given: cancel,
    attempt: (db, world) => insert(db, 'rooms', roomRow(world, { sequence: 1 })),
  },
  change('a room becomes no other’s', 'rooms_fixed', 'sequence = 1'),
  change('a room is in a known state', 'rooms_state_known', `state = 'ajar'`),
  change(
    'a room is not opened before its time',
    'rooms_opened_in_time',
    `opened_at = '2030-01-07 09:49:59.999Z'`,
  ),
  change('a room is not opened after its time', 'rooms_opened_in_time', `opened_at = '2030-01-07 10:50:00Z'`),
  {
    rule: 'when a room was opened stays',
    constraint: 'rooms_opened_once',
    given: async (db, world) => {
      await opened(db, world)
      await set(`opened_at = '2030-01-07 10:00:00Z'`)(db, world)
    },
    attempt: set(`opened_at = null`),
  },
  {
    rule: 'a closed room is not opened again',
    constraint: 'rooms_closed_stay',
    given: async (db, world) => {
      await opened(db, world)
      await set(`state = 'closed'`)(db, world)
    },
    attempt: set(`state = 'open'`),
  },
  {
    rule: 'a room is not forgotten',
    code: '23001',
    constraint: 'rooms_append_only',
    denied: true,
    given: opened,
    attempt: (db, { booking }) => db.query(`delete from ${ROOM}`, [booking]),
  },
])

describe.each(ROLES)('as %s role', (role) => {
  const there = databaseOf(role)
  const stateOf = async (booking: string) =>
    (await there.db.query(`select state from ${ROOM}`, [booking])).rows.map(({ state }) => state)

  test.each<[string, (world: World) => Promise<unknown>]>([
    ['moved', ({ booking }) => update(there.db, 'bookings', booking, { ...later, sequence: 1 })],
    [
      'handed over',
      ({ booking, second }) => update(there.db, 'bookings', booking, { therapist_id: second, sequence: 1 }),
    ],
    ['cancelled', (world) => cancel(there.db, world)],
  ])('the room of a session that is %s is closing, in the same transaction', async (_, change) => {
    const { db } = there
    const world = await newWorld(db)
    await committed(db, () => opened(db, world))
    await refusal(db, async () => {
      await change(world)
      expect(await stateOf(world.booking)).toEqual(['closing'])
      throw Object.assign(new Error('enough seen'), { code: 'done' })
    })
    expect(await stateOf(world.booking)).toEqual(['open'])
  })

  test('the room of another session stays as it is', async () => {
    const { db } = there
    const world = await newWorld(db)
    const another = bookingRow(world, { credits: 0 }, 6)
    await committed(db, async () => {
      await insert(db, 'bookings', another)
      await insert(db, 'rooms', roomRow(world, { booking_id: another.id }))
      await cancel(db, world)
    })
    expect(await stateOf(String(another.id))).toEqual(['open'])
  })
})

const later = { starts_at: at(2), ends_at: at(2 + 5 / 6), blocks_from: at(2), blocks_to: at(3) }
