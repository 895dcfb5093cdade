import { hash } from '@node-rs/argon2'
import { dispatch, newPost } from '@tests/documents/notifications/post'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { owner as makeOwner } from '@/commands/owner'
import { readNow, setClock } from '@/server/clock'
import { readPasswordHash, writePassword } from '@/server/credentials'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { cookieIn, countOf, isSignedIn, logIn, newAccount, PASSWORD, postOf } from './accounts'

const NEW = 'kelp beyond the pier'
let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
})
afterAll(() => house.close())
afterEach(() => setClock(null))

describe.each(['clients', 'users'] as const)('a forgotten password of %s', (collection) => {
  const ask = (email: string) => house.request('POST', `/${collection}/forgot-password`, { body: { email } })
  const reset = (token: string, password = NEW) =>
    house.request('POST', `/${collection}/reset-password`, { body: { token, password } })

  test('is replaced once, by a link that stands in the database as a hash only', async () => {
    const account = await newAccount(house, collection)
    await ask(account.email)
    const token = await post.token(account.email)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(
      await countOf(house, sql`select count(*) from account_tokens t where t::text like ${`%${token}%`}`),
    ).toBe(0)
    for (const method of ['GET', 'HEAD', 'GET'])
      await house.request(method, `/${collection}/reset-password?token=${token}`)

    const answer = await reset(token)
    expect(answer).toMatchObject({ status: 200, body: { user: { id: account.id } } })
    expect(JSON.stringify(answer.body)).not.toMatch(/eyJ|hash/i)
    expect(JSON.stringify(answer.body)).not.toContain(token)
    expect(await isSignedIn(house, collection, cookieIn(answer))).toBe(true)
    expect((await logIn(house, account)).status).toBe(401)
    expect((await logIn(house, { ...account, password: NEW })).status).toBe(200)

    const second = await reset(token, 'another one of mine')
    expect(second).toMatchObject({ status: 403, body: { errors: [{ data: { code: 'not_allowed' } }] } })
    expect((await logIn(house, { ...account, password: NEW })).status).toBe(200)
  })

  test('is replaced by one of two who come with the same link at once', async () => {
    const account = await newAccount(house, collection)
    await ask(account.email)
    const token = await post.token(account.email)
    const answers = await Promise.all(
      ['one of the two 1', 'two of the two 2'].map((password) => reset(token, password)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
  })

  test('ends every session, and makes every other link void', async () => {
    const account = await newAccount(house, collection)
    const cookie = cookieIn(await logIn(house, account))
    await ask(account.email)
    const first = await post.token(account.email)
    await ask(account.email)
    const second = await post.token(account.email)
    expect((await reset(second)).status).toBe(200)
    expect(await isSignedIn(house, collection, cookie)).toBe(false)
    expect((await reset(first, 'another one of mine')).status).toBe(403)
  })

  test('is not replaced after an hour, by a stranger’s token, or through the other side', async () => {
    const account = await newAccount(house, collection)
    await ask(account.email)
    const token = await post.token(account.email)
    const other = collection === 'users' ? 'clients' : 'users'
    const elsewhere = await house.request('POST', `/${other}/reset-password`, {
      body: { token, password: NEW },
    })
    expect(elsewhere.status).toBe(403)
    for (const wrong of ['a'.repeat(43), `${token}a`, 'undefined', "' or true --"]) {
      expect((await reset(wrong)).status).toBe(403)
    }
    setClock((await readNow(poolOf(house.payload))) + 61 * 60_000)
    expect((await reset(token)).status).toBe(403)
    setClock(null)
    expect((await logIn(house, account)).status).toBe(200)
  })

  test('is not replaced by a weak one, and the link stays good', async () => {
    const account = await newAccount(house, collection)
    await ask(account.email)
    const token = await post.token(account.email)
    for (const weak of [
      'short',
      'password1',
      'Lindenhof2026',
      `${account.email.split('@')[0]}`,
      'x'.repeat(129),
    ]) {
      const answer = await reset(token, weak)
      expect(answer.status).toBe(422)
      expect(answer.body.errors[0].data.fields[0].path).toBe('password')
    }
    expect((await reset(token)).status).toBe(200)
  })

  test('is changed by who knows it; every other session ends and a mail says so', async () => {
    const path = `${collection === 'users' ? '/staff' : '/portal'}/password`
    const account = await newAccount(house, collection)
    const [cookie, other] = [cookieIn(await logIn(house, account)), cookieIn(await logIn(house, account))]
    const wrong = await house.request('POST', path, {
      cookie,
      body: { current: 'not it at all', password: NEW },
    })
    expect(wrong).toMatchObject({
      status: 422,
      body: { errors: [{ data: { fields: [{ path: 'current' }] } }] },
    })
    expect((await house.request('POST', path, { body: { current: PASSWORD, password: NEW } })).status).toBe(
      401,
    )
    const weak = await house.request('POST', path, {
      cookie,
      body: { current: PASSWORD, password: 'password1' },
    })
    expect(weak.status).toBe(422)
    const done = await house.request('POST', path, { cookie, body: { current: PASSWORD, password: NEW } })
    expect(done).toMatchObject({ status: 200, body: { changed: true } })
    expect(await isSignedIn(house, collection, cookie)).toBe(true)
    expect(await isSignedIn(house, collection, other)).toBe(false)
    expect((await logIn(house, account)).status).toBe(401)
    expect((await post.to(account.email)).map(({ subject }) => subject)).toEqual([
      'Your password at Lindenhof was changed',
    ])
  })
})

test('a link is void once its owner was shut out, or has another address', async () => {
  const changes = [
    ['users', { disabled: true }],
    ['users', { email: `moved-${crypto.randomUUID()}@example.org` }],
    ['clients', { email: `moved-${crypto.randomUUID()}@example.org` }],
    ['clients', { erasedAt: '2026-01-01T00:00:00.000Z' }],
  ] as const
  for (const [collection, change] of changes) {
    const { id, email } = await newAccount(house, collection)
    await house.request('POST', `/${collection}/forgot-password`, { body: { email } })
    const token = await post.token(email)
    await house.payload.update({ collection, id, data: change })
    const body = { token, password: NEW }
    expect((await house.request('POST', `/${collection}/reset-password`, { body })).status).toBe(403)
  }
})

test('nothing is cut off: passwords of 64 and 128 characters differ by their last one', async () => {
  const owner = await newAccount(house, 'clients')
  for (const length of [64, 128]) {
    const long = 'kelp beyond the pier and slate '.repeat(5).slice(0, length - 1)
    const hashed = await hash(`${long}a`)
    await writePassword(poolOf(house.payload), { collection: 'clients', id: owner.id }, hashed)
    expect((await logIn(house, { ...owner, password: `${long}b` })).status).toBe(401)
    expect((await logIn(house, { ...owner, password: `${long}a` })).status).toBe(200)
  }
})

test('a hash of weaker parameters is replaced at the next sign-in', async () => {
  const account = await newAccount(house, 'clients')
  const owner = { collection: 'clients' as const, id: account.id }
  const pool = poolOf(house.payload)
  await writePassword(pool, owner, await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 }))
  expect((await logIn(house, { ...account, password: 'not the password' })).status).toBe(401)
  expect(await readPasswordHash(pool, owner)).toContain('m=8192')
  expect((await logIn(house, account)).status).toBe(200)
  expect(await readPasswordHash(pool, owner)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await logIn(house, account)).status).toBe(200)
})

test('every password is kept by Argon2id with at least 19 MiB', async () => {
  const rows = await rowsOf<{ hash: string }>(poolOf(house.payload), sql`select hash from credentials`)
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows)
    expect(Number(/^\$argon2id\$v=19\$m=(\d+),/.exec(row.hash)?.[1])).toBeGreaterThanOrEqual(19_456)
})

test('a person made by an owner chooses the first password by mail', async () => {
  const owner = await newAccount(house, 'users', { roles: ['owner'] })
  const cookie = cookieIn(await logIn(house, owner))
  const email = `new-${crypto.randomUUID()}@example.org`
  const body = { name: 'Nele', email, roles: ['therapist'] }
  expect((await house.request('POST', '/users', { cookie, body })).status).toBe(201)
  const worker = newPost()
  await dispatch(house.payload, worker.carrier)
  const { href } = worker.parcels.find(({ to }) => to === email)?.letter.action ?? { href: '' }
  expect(href).toContain('/admin/reset-password?token=')
  const token = href.split('token=')[1]
  const answer = await house.request('POST', '/users/reset-password', { body: { token, password: NEW } })
  expect(answer.body.user.email).toBe(email)
  const refused = { ...body, email: 'short', roles: [] }
  expect((await house.request('POST', '/users', { cookie, body: refused })).status).toBe(422)
  await dispatch(house.payload, worker.carrier)
  expect(worker.parcels.filter(({ to }) => to === 'short')).toEqual([])
})

test('staff send a client a link, and choose nothing', async () => {
  const client = await newAccount(house, 'clients')
  const cookieFor = async (roles: string[]) =>
    cookieIn(await logIn(house, await newAccount(house, 'users', { roles })))
  const send = (id: string, cookie: string) =>
    house.request('POST', `/staff/clients/${id}/reset-mail`, { cookie })
  const staff = await cookieFor(['staff'])
  expect((await send(client.id, staff)).status).toBe(202)
  expect((await post.to(client.email)).at(-1)?.text).toContain('/reset-password?token=')
  expect((await send(crypto.randomUUID(), staff)).status).toBe(404)
  expect((await send(client.id, await cookieFor(['therapist']))).status).toBe(403)
  expect((await send(client.id, cookieIn(await logIn(house, client)))).status).toBe(401)
  expect((await send(client.id, '')).status).toBe(401)
})

test('an owner is made on the machine itself, with a link that works once', async () => {
  const email = `owner-${crypto.randomUUID()}@example.org`
  const { link } = await makeOwner(house.payload, { email, name: 'Olga' })
  expect(link).toMatch(/^http:\/\/localhost:3000\/admin\/reset-password\?token=[\w-]{43}$/)
  const token = link.split('token=')[1]
  const answer = await house.request('POST', '/users/reset-password', { body: { token, password: NEW } })
  expect(answer.body.user).toMatchObject({ email, roles: ['owner'] })
  expect((await makeOwner(house.payload, { email, name: '' })).link).not.toBe(link)
  const staff = await newAccount(house, 'users')
  await expect(makeOwner(house.payload, { email: staff.email, name: 'x' })).rejects.toThrow('no owner')
  await expect(makeOwner(house.payload, { email: 'nonsense', name: 'x' })).rejects.toThrow('--email')
  expect(await post.to(email)).toEqual([])
})
