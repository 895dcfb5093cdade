import { configure } from '@payload-config'
import { sql } from '@payloadcms/db-postgres'
import { type House, openHouse } from '@tests/support/house'
import { getPayload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { setPracticeMode } from '@/server/practiceMode'
import { limit } from '@/server/rateLimits'
import { poolOf, rowsOf } from '@/server/sql'
import { countOf, logIn, newAccount, postOf } from './accounts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterAll(() => house.close())
beforeEach(() => setPracticeMode('production'))
afterEach(() => setPracticeMode(null))

let address = 0
/** An internet address of one's own, as the edge reports it. */
const somewhere = () => `198.51.100.${++address}`
const from = (ip: string) => ({ 'X-Forwarded-For': ip })
const wrong = { password: 'not the password' }

test('five wrong passwords a minute from one address are answered, the sixth has to wait', async () => {
  const account = await newAccount(house, 'clients')
  const headers = from(somewhere())
  const statuses: number[] = []
  for (let n = 0; n < 7; n++) statuses.push((await logIn(house, { ...account, ...wrong, headers })).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  const refused = await logIn(house, { ...account, headers })
  expect(refused).toMatchObject({ status: 429, body: { errors: [{ data: { code: 'rate_limited' } }] } })
  const seconds = Number(refused.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
})

test('an unknown address is limited like a known one', async () => {
  const headers = from(somewhere())
  const email = `unknown-${crypto.randomUUID()}@example.org`
  const statuses: number[] = []
  for (let n = 0; n < 6; n++)
    statuses.push((await logIn(house, { collection: 'clients', email, headers })).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

test('fifty wrong passwords from one address lock nobody out at another', async () => {
  const account = await newAccount(house, 'clients')
  const attacker = from(somewhere())
  for (let n = 0; n < 50; n++) await logIn(house, { ...account, ...wrong, headers: attacker })
  expect((await logIn(house, { ...account, headers: from(somewhere()) })).status).toBe(200)
  expect((await logIn(house, { ...account, headers: attacker })).status).not.toBe(200)
})

test('a right password forgives the wrong ones before it', async () => {
  const account = await newAccount(house, 'clients')
  const headers = from(somewhere())
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 4; n++) await logIn(house, { ...account, ...wrong, headers })
    expect((await logIn(house, { ...account, headers })).status).toBe(200)
  }
})

test('twenty sign-ins in a minute come from one address, whatever accounts they are for', async () => {
  const headers = from(somewhere())
  const statuses: number[] = []
  for (let n = 0; n < 22; n++) {
    const email = `unknown-${n}-${crypto.randomUUID()}@example.org`
    statuses.push((await logIn(house, { collection: 'users', email, headers })).status)
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
})

test('an IPv6 address counts with its /64', async () => {
  const account = await newAccount(house, 'clients')
  for (let n = 1; n <= 5; n++)
    await logIn(house, { ...account, ...wrong, headers: from(`2001:db8:9:9::${n}`) })
  expect((await logIn(house, { ...account, headers: from('2001:db8:9:9:ffff::1') })).status).toBe(429)
  expect((await logIn(house, { ...account, headers: from('2001:db8:9:a::1') })).status).toBe(200)
})

test('what a visitor writes into X-Forwarded-For changes nothing: the edge’s own entry counts', async () => {
  const account = await newAccount(house, 'clients')
  const peer = somewhere()
  for (let n = 0; n < 5; n++)
    await logIn(house, { ...account, ...wrong, headers: from(`10.0.0.${n}, ${peer}`) })
  expect((await logIn(house, { ...account, headers: from(`10.9.9.9, ${peer}`) })).status).toBe(429)
  const [session] = await rowsOf<{ prefix: string }>(
    poolOf(house.payload),
    sql`select distinct ip_prefix as prefix from sessions where ip_prefix like '10.%'`,
  )
  expect(session).toBeUndefined()
})

test('three links for a forgotten password an hour, known address or not', async () => {
  const { email } = await newAccount(house, 'clients')
  for (const asked of [email, `unknown-${crypto.randomUUID()}@example.org`]) {
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) {
      const headers = from(somewhere())
      const answer = await house.request('POST', '/clients/forgot-password', {
        body: { email: asked },
        headers,
      })
      statuses.push(answer.status)
    }
    expect(statuses).toEqual([200, 200, 200, 429])
  }
})

test('five mails an hour come of signing somebody up, from however many places', async () => {
  const post = postOf(house)
  const { email: known } = await newAccount(house, 'clients')
  for (const email of [known, `unknown-${crypto.randomUUID()}@example.org`]) {
    const statuses: number[] = []
    for (let n = 0; n < 7; n++) {
      const body = {
        name: 'Ada',
        email,
        password: 'stones under moss 5',
        timeZone: 'Europe/Berlin',
        locale: 'en',
      }
      const answer = await house.request('POST', '/portal/sign-up', { body, headers: from(somewhere()) })
      statuses.push(answer.status)
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429, 429])
    expect((await post.to(email)).length).toBeLessThanOrEqual(5)
  }
})

test('two processes count together, and one that starts anew forgets nothing', async () => {
  const client = crypto.randomUUID()
  const config = await configure({ databaseUrl: house.database.appUrl, applicationName: 'trs second' })
  const second = await getPayload({ config, key: 'second process' })
  for (let n = 0; n < 10; n++) await limit(n % 2 ? house.payload : second, 'booking', client)
  await expect(limit(house.payload, 'booking', client)).rejects.toMatchObject({ code: 'rate_limited' })
  await expect(limit(second, 'booking', client)).rejects.toMatchObject({ code: 'rate_limited' })
  await (second.db as unknown as { pool: { end: () => Promise<void> } }).pool.end()
})

test('a demo allows a hundred times as much from one address, and no more to one person', async () => {
  setPracticeMode('demo')
  for (let n = 0; n < 40; n++) await limit(house.payload, 'login-ip', 'one house')
  const client = crypto.randomUUID()
  for (let n = 0; n < 10; n++) await limit(house.payload, 'booking', client)
  await expect(limit(house.payload, 'booking', client)).rejects.toMatchObject({ code: 'rate_limited' })
})

test('neither an address of the internet nor of a person stands among the counters', async () => {
  const account = await newAccount(house, 'clients')
  await logIn(house, { ...account, ...wrong, headers: from('198.51.100.250') })
  const address = `%${account.email}%`
  const found = sql`select count(*) from rate_limits where key like '%198.51%' or key like ${address}`
  expect(await countOf(house, found)).toBe(0)
})
