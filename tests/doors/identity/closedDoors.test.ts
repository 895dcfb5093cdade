import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '@/server/sql'
import { cookieIn, countOf, logIn, newAccount, PASSWORD, postOf } from './accounts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterAll(() => house.close())

const first = { name: 'First', email: 'first@example.org', password: PASSWORD, roles: ['owner'] }

describe('nobody makes the first user over HTTP', () => {
  test.each(['users', 'clients'])(
    '%s: not in an empty database, and not in one with people',
    async (collection) => {
      const knock = () => house.request('POST', `/${collection}/first-register`, { body: first })
      expect(await knock()).toMatchObject({
        status: 403,
        body: { errors: [{ data: { code: 'not_allowed' } }] },
      })
      await newAccount(house, collection as 'users')
      expect((await knock()).status).toBe(403)
      expect(await countOf(house, sql`select count(*) from users where email = 'first@example.org'`)).toBe(0)
      expect(await countOf(house, sql`select count(*) from clients where email = 'first@example.org'`)).toBe(
        0,
      )
    },
  )

  test('a person is not made by the plain door either', async () => {
    const { password: _, ...plain } = first
    expect((await house.request('POST', '/users', { body: plain })).status).toBe(401)
    expect((await house.request('POST', '/clients', { body: plain })).status).toBe(401)
    expect((await house.request('POST', '/users', { body: first })).status).toBe(403)
  })
})

test.each([
  ['POST', '/users/unlock', 404],
  ['POST', '/clients/unlock', 404],
  ['GET', '/clients/init', 404],
  ['GET', '/users/init', 200],
  ['POST', '/users/verify/abc', 404],
  ['GET', '/clients/verify/abc', 404],
])('%s %s answers %i', async (method, path, status) => {
  const answer = await house.request(
    method,
    path,
    method === 'POST' ? { body: { email: 'a@example.org' } } : {},
  )
  expect(answer.status).toBe(status)
})

describe('no write of a document carries a password', () => {
  const secrets = [
    { password: PASSWORD },
    { hash: 'x' },
    { salt: 'x' },
    { credentials: [{ hash: 'x' }] },
    { sessions: [] },
  ]

  test.each(['owner', 'staff'])('of a client, by %s', async (role) => {
    const client = await newAccount(house, 'clients')
    const cookie = cookieIn(await logIn(house, await newAccount(house, 'users', { roles: [role] })))
    for (const secret of secrets) {
      const answer = await house.request('PATCH', `/clients/${client.id}`, { cookie, body: secret })
      expect(answer).toMatchObject({ status: 403, body: { errors: [{ data: { code: 'not_allowed' } }] } })
    }
    expect((await logIn(house, client)).status).toBe(200)
  })

  test('of the person itself', async () => {
    for (const collection of ['clients', 'users'] as const) {
      const account = await newAccount(house, collection)
      const cookie = cookieIn(await logIn(house, account))
      const path = `/${collection}/${account.id}`
      expect(
        (await house.request('PATCH', path, { cookie, body: { password: 'mine from now on' } })).status,
      ).toBe(403)
      expect((await logIn(house, account)).status).toBe(200)
    }
  })
})

describe('what is not one’s own to change stays as it is', () => {
  test('a client’s address, proof, therapists and customer number', async () => {
    const client = await newAccount(house, 'clients')
    const cookie = cookieIn(await logIn(house, client))
    const before = await house.payload.findByID({ collection: 'clients', id: client.id, depth: 0 })
    const body = {
      email: 'taken@example.org',
      verifiedAt: null,
      erasedAt: '2026-01-01T00:00:00.000Z',
      stripeCustomerId: 'cus_1',
      therapists: [crypto.randomUUID()],
      roles: ['owner'],
      id: crypto.randomUUID(),
    }
    const answer = await house.request('PATCH', `/clients/${client.id}`, {
      cookie,
      body: { ...body, name: 'Ines Other' },
    })
    expect(answer.status).toBe(200)
    const after = await house.payload.findByID({ collection: 'clients', id: client.id, depth: 0 })
    expect(after).toEqual({ ...before, name: 'Ines Other', updatedAt: after.updatedAt })
  })

  test('a user’s roles, address and standing, by staff', async () => {
    const user = await newAccount(house, 'users')
    const cookie = cookieIn(await logIn(house, user))
    const body = { roles: ['owner'], email: 'taken@example.org', disabled: true, name: 'Nora' }
    expect((await house.request('PATCH', `/users/${user.id}`, { cookie, body })).status).toBe(200)
    const after = await house.payload.findByID({ collection: 'users', id: user.id, depth: 0 })
    expect(after).toMatchObject({ name: 'Nora', roles: ['staff'], email: user.email, disabled: false })
  })
})

test('nobody reads sessions, credentials or links over HTTP, and nobody filters by them', async () => {
  const cookie = cookieIn(await logIn(house, await newAccount(house, 'users', { roles: ['owner'] })))
  for (const path of ['/sessions', '/credentials', '/account-tokens']) {
    expect((await house.request('GET', path, { cookie })).status).toBe(403)
  }
  const oracle = await house.request('GET', '/sessions?where[tokenHash][like]=a', { cookie })
  expect(oracle.status).not.toBe(200)
})
