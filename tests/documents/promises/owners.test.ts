import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { newDatabase, type TestDatabase } from '@tests/support/postgres'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect, type Db, insert, refusal, update } from './rawLedger'
import { ROLES } from './refusedForEveryRole'

const REFUSED = { code: '23514', constraint: 'users_keep_an_owner' }

async function person(db: Db, roles: string[], disabled = false): Promise<string> {
  const id = uuidv7()
  await insert(db, 'users', { id, name: 'Ada', email: `${id}@example.org`, disabled })
  for (const [order, value] of roles.entries()) {
    await insert(db, 'users_roles', { id: uuidv7(), parent_id: id, order, value })
  }
  return id
}

const demote = (db: Db, id: string) =>
  db.query("delete from users_roles where parent_id = $1 and value = 'owner'", [id])
const disable = (db: Db, id: string) => update(db, 'users', id, { disabled: true })

describe.each(ROLES)('as %s role', (role) => {
  let database: TestDatabase
  let db: Db
  let second: Db
  beforeEach(async () => {
    database = await newDatabase()
    const url = role === 'owner' ? database.ownerUrl : database.appUrl
    db = await connect(url)
    second = await connect(url)
  })
  afterEach(async () => {
    await Promise.all([db.end(), second.end()])
    await database.drop()
  })

  /** Whether somebody waits for whoever is about to leave. */
  const waits = async () => {
    const { rows } = await db.query("select 1 from pg_locks where locktype = 'advisory' and not granted")
    return rows.length > 0
  }

  test('the last owner who can sign in stays one, whatever is tried', async () => {
    const owner = await person(db, ['owner', 'staff'])
    await person(db, ['staff'])
    await person(db, ['owner'], true)
    const attempts = [
      () => demote(db, owner),
      () => disable(db, owner),
      async () => {
        await disable(db, owner)
        await demote(db, owner)
      },
      () => db.query("update users_roles set value = 'editor' where value = 'owner'"),
      () => db.query('delete from users_roles'),
      () => db.query('update users set disabled = true'),
    ]
    for (const attempt of attempts) expect(await refusal(db, attempt), String(attempt)).toEqual(REFUSED)
  })

  test('an owner leaves where another stays, also one who is made in the same change', async () => {
    const [first, next] = [await person(db, ['owner']), await person(db, ['staff'])]
    const hand = async () => {
      await demote(db, first)
      await insert(db, 'users_roles', { id: uuidv7(), parent_id: next, order: 2, value: 'owner' })
    }
    expect(await refusal(db, hand)).toBeNull()
    expect(await refusal(db, () => demote(db, next))).toEqual(REFUSED)
  })

  test('who is no owner is disabled, also before there is any owner', async () => {
    const staff = await person(db, ['staff'])
    expect(await refusal(db, () => disable(db, staff))).toBeNull()
  })

  test.each([
    ['demoting', demote],
    ['disabling', disable],
  ])('of two owners %s each other at once, one stays', async (_how, take) => {
    const [first, other] = [await person(db, ['owner']), await person(db, ['owner'])]
    for (const one of [db, second]) await one.query('begin')
    await take(db, other)
    await take(second, first)
    // Both ask before either is done: each still sees the other's owner.
    await db.query('set constraints all immediate')
    let isDone = false
    const asking = second
      .query('set constraints all immediate')
      .catch((error) => error)
      .finally(() => {
        isDone = true
      })
    while (!isDone && !(await waits())) await new Promise(setImmediate)
    await db.query('commit')
    expect(await asking).toMatchObject(REFUSED)
    await second.query('rollback')
  })

  test('nobody is made the only owner while being disabled', async () => {
    const [first, next] = [await person(db, ['owner']), await person(db, ['staff'])]
    for (const one of [db, second]) await one.query('begin')
    await disable(db, next)
    // Asked before the role is there to be seen.
    await db.query('set constraints all immediate')
    await demote(second, first)
    await insert(second, 'users_roles', { id: uuidv7(), parent_id: next, order: 2, value: 'owner' })
    let isDone = false
    const handing = second
      .query('commit')
      .catch((error) => error)
      .finally(() => {
        isDone = true
      })
    while (!isDone && !(await waits())) await new Promise(setImmediate)
    await db.query('commit')
    expect(await handing).toMatchObject(REFUSED)
  })

  test('a transaction that does not see what others commit takes no owner away', async () => {
    const [first, other] = [await person(db, ['owner']), await person(db, ['owner'])]
    await db.query('begin isolation level repeatable read')
    await demote(db, first)
    const refused = await db.query('commit').catch((error) => error)
    expect(refused).toMatchObject(REFUSED)
    expect(await refusal(db, () => demote(db, other))).toBeNull()
  })

  test('nobody empties the table of roles', async () => {
    const code = role === 'owner' ? '23001' : '42501'
    expect(await refusal(db, () => db.query('truncate users_roles'))).toMatchObject({ code })
  })
})

describe('over the web', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse()
  })
  afterEach(() => house.close())

  test('the last owner is told beside the field, and stays; beside another one leaves', async () => {
    const { payload, request, cookieOf } = house
    const owner = await newUser(payload, ['owner'])
    const patch = async (body: object) =>
      request('PATCH', `/users/${owner.id}`, { cookie: await cookieOf('users', owner.id), body })
    for (const [path, body] of [
      ['roles', { roles: ['staff'] }],
      ['disabled', { disabled: true }],
      ['disabled', { disabled: true, roles: ['staff'] }],
    ] as const) {
      const answer = await patch(body)
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ data: { code: 'invalid_input' } }] } })
      expect(answer.body.errors[0].data.fields[0].path).toBe(path)
    }
    expect((await patch({ name: 'Nora', roles: ['owner', 'staff'] })).status).toBe(200)
    await newUser(payload, ['owner'])
    expect((await patch({ roles: ['staff'] })).status).toBe(200)
  })

  test('of two owners who leave at once over the web, one is refused in words', async () => {
    const { payload, request, cookieOf } = house
    const owners = [await newUser(payload, ['owner']), await newUser(payload, ['owner'])]
    const leave = async ({ id }: { id: string }) =>
      request('PATCH', `/users/${id}`, { cookie: await cookieOf('users', id), body: { roles: ['staff'] } })
    const answers = await Promise.all(owners.map(leave))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  })
})
