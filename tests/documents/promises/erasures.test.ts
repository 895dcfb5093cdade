import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookingRow, lotRow } from './ledgerRows'
import { connect, type Db, insert, newWorld, refusal, update, type World, waitsForLock } from './rawLedger'
import { databaseOf, type Refused, refusedForEveryRole } from './refusedForEveryRole'

const DAY = 86_400_000
const asked = new Date('2026-11-01T12:00:00Z')
const due = new Date(asked.getTime() + 14 * DAY)
const ids = new WeakMap<World, string>()
const erasureId = (world: World) => {
  const id = ids.get(world) ?? randomUUID()
  ids.set(world, id)
  return id
}
const erasure = (world: World, fields: object = {}) => ({
  id: erasureId(world),
  client_id: world.other,
  requested_by: `client:${world.other}`,
  requested_at: asked,
  due_at: due,
  ...fields,
})
const open = (db: Db, world: World) => insert(db, 'erasures', erasure(world))
const tombstone = (db: Db, client: string) =>
  db.query(
    `insert into data_keys (id, kid, subject, state, created_at, updated_at)
     values (gen_random_uuid(), nextval('data_keys_kid'), $1, 'destroyed', now(), now())`,
    [`client:${client}`],
  )
const erase = (db: Db, { other }: World) =>
  db.query('update clients set erased_at = now() where id = $1', [other])
const emptied = async (db: Db, world: World) => {
  await open(db, world)
  await tombstone(db, world.other)
  await erase(db, world)
}
const done = async (db: Db, world: World) => {
  await emptied(db, world)
  await update(db, 'erasures', erasureId(world), { done_at: due })
}
const takenBack = async (db: Db, world: World) => {
  await open(db, world)
  await update(db, 'erasures', erasureId(world), { taken_back_at: asked, taken_back_by: 'worker' })
}

const refusedAtBegin = (rule: string, constraint: string, fields: (world: World) => object): Refused => ({
  rule,
  constraint,
  attempt: (db, world) => insert(db, 'erasures', erasure(world, fields(world))),
})
const afterwards = (rule: string, constraint: string, given: Refused['given'], fields: object): Refused => ({
  rule,
  constraint,
  ...(given ? { given } : {}),
  attempt: (db, world) => update(db, 'erasures', erasureId(world), fields as Record<string, unknown>),
})
const nothingNew = (table: string, row: (world: World) => Record<string, unknown>): Refused => ({
  rule: `whoever is erased gets nothing new: ${table}`,
  constraint: 'clients_erased_get_nothing',
  given: done,
  attempt: (db, world) => insert(db, table, { id: randomUUID(), client_id: world.other, ...row(world) }),
})
const stays = (fields: string): Refused => ({
  rule: `whoever is erased stays so: ${fields}`,
  constraint: 'clients_erased_stay',
  given: done,
  attempt: (db, { other }) => db.query(`update clients set ${fields} where id = $1`, [other]),
})

refusedForEveryRole([
  refusedAtBegin('an erasure has its days of grace', 'erasures_with_grace', () => ({
    due_at: new Date(due.getTime() - 1),
  })),
  refusedAtBegin('an erasure begins open', 'erasures_begin_open', () => ({ done_at: due })),
  refusedAtBegin('somebody asks for it', 'erasures_asked_by_somebody', () => ({ requested_by: 'nobody' })),
  {
    rule: 'one erasure at a time',
    code: '23505',
    constraint: 'erasures_one_open',
    given: open,
    attempt: (db, world) => insert(db, 'erasures', erasure(world, { id: randomUUID() })),
  },
  afterwards('what is done has been done', 'erasures_done_is_done', open, { done_at: due }),
  afterwards('it is not done before its time', 'erasures_not_before_time', emptied, {
    done_at: new Date(due.getTime() - 1),
  }),
  afterwards('when it is due stays', 'erasures_fixed', open, { due_at: asked }),
  afterwards('what is done stays done', 'erasures_ended_stay', done, { done_at: null }),
  afterwards('what was taken back stays so', 'erasures_ended_stay', takenBack, {
    taken_back_at: null,
    taken_back_by: null,
  }),
  afterwards('no record is released before', 'erasures_released_afterwards', open, { released_until: due }),
  {
    rule: 'an erasure is not deleted',
    code: '23001',
    constraint: 'erasures_append_only',
    denied: true,
    given: open,
    attempt: (db, world) => db.query('delete from erasures where id = $1', [erasureId(world)]),
  },
  stays('erased_at = null'),
  stays(`name = 'Ada'`),
  stays(`email = 'ada@example.org'`),
  nothingNew('credit_lots', (world) => lotRow({ client_id: world.other })),
  nothingNew('bookings', (world) => bookingRow({ ...world, client: world.other }, {}, 48)),
  nothingNew('conversations', ({ therapist }) => ({ therapist_id: therapist, started_at: due })),
  nothingNew('notes', ({ therapist }) => ({ therapist_id: therapist, kind: 'session', format: 'free' })),
  nothingNew('reasons', () => ({ command: 'x', text_sealed: `pe1.${'A'.repeat(96)}`, actor: 'x', at: due })),
  nothingNew('record_exports', () => ({ requested_by: 'user:1', requested_at: due })),
])

describe('the application role', () => {
  const opened = databaseOf('application')

  test('who erases a person empties them, whatever they write', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await db.query(
      `update clients set stripe_customer_id = $1, erased_at = now(), name = 'Ada' where id = $2`,
      [randomUUID(), world.other],
    )
    const { rows } = await db.query(
      'select name, email, time_zone, stripe_customer_id, verified_at from clients where id = $1',
      [world.other],
    )
    expect(rows).toEqual([
      {
        name: 'Erased',
        email: `erased-${world.other}@erased.invalid`,
        time_zone: 'UTC',
        stripe_customer_id: null,
        verified_at: null,
      },
    ])
  })

  test('what is written beside an erasure under way waits for it, and is refused', async () => {
    const { db, database } = opened
    const second = await connect(database.appUrl)
    try {
      const world = await newWorld(db)
      await db.query('begin')
      await db.query('select 1 from clients where id = $1 for update', [world.other])
      await erase(db, world)
      const row = { id: randomUUID(), client_id: world.other, therapist_id: world.therapist, started_at: due }
      const refused = refusal(second, () => insert(second, 'conversations', row))
      await waitsForLock(db, second)
      await db.query('commit')
      expect(await refused).toMatchObject({ constraint: 'clients_erased_get_nothing' })
    } finally {
      await second.end()
    }
  })

  test('no key is made again for whoever is erased, and a settled task loses its words alone', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await done(db, world)
    const key = `insert into data_keys (id, kid, subject, wrapped, kek_id, state, created_at, updated_at) values
      (gen_random_uuid(), nextval('data_keys_kid'), 'client:${world.other}', 'pe1.${'A'.repeat(96)}', 1, 'active', now(), now())`
    expect(await refusal(db, () => db.query(key))).toMatchObject({
      constraint: 'data_keys_destroyed_for_ever',
    })
    const task = randomUUID()
    await insert(db, 'tasks', {
      id: task,
      kind: 'payment',
      subject: `payment:${task}`,
      facts: { reason: 'x', note: 'y' },
      settled_at: due,
      by: 'worker',
    })
    const change = (facts: object) => refusal(db, () => update(db, 'tasks', task, { facts }))
    expect(await change({ reason: 'z' })).toMatchObject({ constraint: 'tasks_settled_stay' })
    expect(await change({ reason: 'x' })).toBeNull()
  })

  test('a notice is swept after three years and not before', async () => {
    const { db } = opened
    const { client } = await newWorld(db)
    const notice = (years: number, status = 'planned') => ({
      id: randomUUID(),
      kind: 'message',
      status,
      recipient: `client:${client}`,
      channel: 'mail',
      subject: randomUUID(),
      sequence: 0,
      due_at: due,
      next_attempt_at: due,
      planned_at: new Date(Date.now() - years * 365.3 * DAY),
    })
    const [old, young, waiting] = [notice(3.1), notice(2.9), notice(3.1)]
    for (const row of [old, young, waiting]) await insert(db, 'notification_events', row)
    for (const { id } of [old, young])
      await update(db, 'notification_events', id, { status: 'superseded', last_error: 'withdrawn' })
    const swept = await db.query('select sweep_notices(now(), 100) as count')
    expect(swept.rows).toEqual([{ count: 1 }])
    const left = await db.query('select id from notification_events where recipient = $1', [
      `client:${client}`,
    ])
    expect(left.rows.map(({ id }) => id).sort()).toEqual([young.id, waiting.id].sort())
  })
})
