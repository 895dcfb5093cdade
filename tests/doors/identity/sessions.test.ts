import { createHmac } from 'node:crypto'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readNow, setClock } from '@/server/clock'
import { poolOf, sql } from '@/server/sql'
import {
  type Account,
  cookieIn,
  countOf,
  isSignedIn,
  logIn,
  newAccount,
  postOf,
  statementsOf,
} from './accounts'

const MINUTE = 60_000
let house: House
let now: number
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterAll(() => house.close())
beforeEach(async () => {
  now = await readNow(poolOf(house.payload))
})
afterEach(() => setClock(null))

const signedIn = async (account: Account) => cookieIn(await logIn(house, account))

describe.each([
  ['clients', 30, 12 * 60],
  ['users', 15, 8 * 60],
] as const)('a session of %s', (collection, idle, longest) => {
  test(`ends after ${idle} minutes without a request`, async () => {
    const cookie = await signedIn(await newAccount(house, collection))
    setClock(now + (idle - 1) * MINUTE)
    expect(await isSignedIn(house, collection, cookie)).toBe(true)
    setClock(now + (2 * idle - 2) * MINUTE)
    expect(await isSignedIn(house, collection, cookie)).toBe(true)
    setClock(now + (3 * idle - 1) * MINUTE)
    expect(await isSignedIn(house, collection, cookie)).toBe(false)
  })

  test(`ends after ${longest / 60} hours, however busy`, async () => {
    const cookie = await signedIn(await newAccount(house, collection))
    for (let minutes = 0; minutes < longest - 5; minutes += idle - 5) {
      setClock(now + minutes * MINUTE)
      expect(await isSignedIn(house, collection, cookie)).toBe(true)
    }
    setClock(now + (longest + 1) * MINUTE)
    expect(await isSignedIn(house, collection, cookie)).toBe(false)
  })

  test('is refreshed by asking, without a new token and not past its longest end', async () => {
    const account = await newAccount(house, collection)
    const cookie = await signedIn(account)
    setClock(now + 5 * MINUTE)
    const answer = await house.request('POST', `/${collection}/refresh-token`, { cookie })
    expect(answer).toMatchObject({ status: 200, body: { user: { id: account.id } } })
    expect(Math.abs(answer.body.exp * 1000 - (now + (5 + idle) * MINUTE))).toBeLessThan(5_000)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect((await house.request('POST', `/${collection}/refresh-token`)).status).toBe(401)
  })

  test('is over on the server when its owner signs out, and only that one', async () => {
    const account = await newAccount(house, collection)
    const [cookie, other] = [await signedIn(account), await signedIn(account)]
    const answer = await house.request('POST', `/${collection}/logout`, { cookie })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-trs-\w+=; Max-Age=0; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    )
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(await isSignedIn(house, collection, cookie)).toBe(false)
    expect(await isSignedIn(house, collection, other)).toBe(true)
    expect((await house.request('POST', `/${collection}/logout`)).status).toBe(200)
  })

  test('is listed with those beside it, and can be ended from another', async () => {
    const path = collection === 'users' ? '/staff' : '/portal'
    const account = await newAccount(house, collection)
    const mine = cookieIn(await logIn(house, { ...account, headers: { 'User-Agent': 'Mine\u00e9 <b>' } }))
    const theirs = await signedIn(account)
    const stranger = await signedIn(await newAccount(house, collection))
    const list = async (cookie: string) =>
      (await house.request('GET', `${path}/sessions`, { cookie })).body.items
    const items = await list(mine)
    expect(items).toHaveLength(2)
    expect(Object.keys(items[0]).sort()).toEqual(['current', 'id', 'lastSeenAt', 'startedAt', 'userAgent'])
    const other = items.find((item: { current: boolean }) => !item.current)
    const end = (id: string, cookie: string) => house.request('DELETE', `${path}/sessions/${id}`, { cookie })
    expect((await end(other.id, stranger)).status).toBe(404)
    expect((await end('no-id', mine)).status).toBe(404)
    expect((await end(other.id, mine)).body).toEqual({ ended: 1 })
    expect((await end(other.id, mine)).status).toBe(404)
    expect(await isSignedIn(house, collection, theirs)).toBe(false)
    expect(await isSignedIn(house, collection, mine)).toBe(true)
  })

  test('ends everywhere else at once when asked', async () => {
    const path = collection === 'users' ? '/staff' : '/portal'
    const account = await newAccount(house, collection)
    const cookies = [await signedIn(account), await signedIn(account), await signedIn(account)]
    const answer = await house.request('DELETE', `${path}/sessions`, { cookie: cookies[0] ?? '' })
    expect(answer.body).toEqual({ ended: 2 })
    const alive = await Promise.all(cookies.map((cookie) => isSignedIn(house, collection, cookie)))
    expect(alive).toEqual([true, false, false])
  })

  test('is worth nothing when forged', async () => {
    const { id, email } = await newAccount(house, collection)
    const cookie = await signedIn({ id, email, collection })
    const [name = '', token = ''] = cookie.split('=')
    const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = json({ id, collection, email, sid: '1', exp: 4_000_000_000 })
    const sign = (head: object, key: string) => {
      const body = `${json(head)}.${claims}`
      return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`
    }
    const forged = [
      '',
      token.slice(0, -1),
      `${token}A`,
      token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase(),
      `${json({ alg: 'none' })}.${claims}.`,
      sign({ alg: 'HS256' }, 'guess'),
      sign({ alg: 'HS256' }, house.payload.secret),
      "' or '1'='1",
    ]
    for (const value of forged) expect(await isSignedIn(house, collection, `${name}=${value}`)).toBe(false)
    for (const value of forged.concat(token)) {
      for (const scheme of ['JWT', 'Bearer']) {
        const headers = { Authorization: `${scheme} ${value}` }
        expect((await house.request('GET', `/${collection}/me`, { headers })).body.user).toBeNull()
      }
      expect(await isSignedIn(house, collection, `payload-token=${value}`)).toBe(false)
    }
  })

  test('stands in the database as a hash', async () => {
    const token = (await signedIn(await newAccount(house, collection))).split('=')[1] ?? ''
    const found = await countOf(
      house,
      sql`select count(*) from sessions s where s::text like ${`%${token}%`}`,
    )
    expect(found).toBe(0)
  })
})

test('a visit is noted at most once a minute', async () => {
  const cookie = await signedIn(await newAccount(house, 'clients'))
  const writes = async (at: number) => {
    setClock(at)
    const statements = await statementsOf(house, () => house.request('GET', '/clients/me', { cookie }))
    return statements.filter((text) => /^update/i.test(text)).length
  }
  expect(await writes(now + 30_000)).toBe(0)
  expect(await writes(now + 61_000)).toBe(1)
  expect(await writes(now + 62_000)).toBe(0)
})

test('a disabled user is out at once, and a role is worth what it is now', async () => {
  // The last owner would have to stay one.
  await newAccount(house, 'users', { roles: ['owner'] })
  const user = await newAccount(house, 'users', { roles: ['owner'] })
  const cookie = await signedIn(user)
  const audit = () => house.request('GET', '/audit-events', { cookie })
  expect((await audit()).status).toBe(200)
  await house.payload.update({ collection: 'users', id: user.id, data: { roles: ['editor'] } })
  expect((await audit()).status).toBe(403)
  expect(await isSignedIn(house, 'users', cookie)).toBe(true)
  await house.payload.update({ collection: 'users', id: user.id, data: { disabled: true } })
  expect(await isSignedIn(house, 'users', cookie)).toBe(false)
  await house.payload.update({ collection: 'users', id: user.id, data: { disabled: false } })
  expect(await isSignedIn(house, 'users', cookie)).toBe(false)
})

test('an erased client, and one whose address changed, is out at once', async () => {
  for (const change of [
    { erasedAt: '2026-01-01T00:00:00.000Z' },
    { email: `new-${crypto.randomUUID()}@example.org` },
  ]) {
    const client = await newAccount(house, 'clients')
    const cookie = await signedIn(client)
    await house.payload.update({ collection: 'clients', id: client.id, data: change })
    expect(await isSignedIn(house, 'clients', cookie)).toBe(false)
  }
})
