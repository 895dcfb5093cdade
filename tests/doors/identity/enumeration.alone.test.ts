import { sql } from '@payloadcms/db-postgres'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { setPracticeMode } from '@/server/practiceMode'
import { poolOf } from '@/server/sql'
import { cookieIn, logIn, newAccount, PASSWORD, postOf, statementsOf } from './accounts'

const argon = vi.hoisted(() => ({ verifications: 0, hashes: 0 }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return {
    ...real,
    hash: (...given: Parameters<typeof real.hash>) => {
      argon.hashes++
      return real.hash(...given)
    },
    verify: (...given: Parameters<typeof real.verify>) => {
      argon.verifications++
      return real.verify(...given)
    },
  }
})

let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
  // The hash of nobody's password is made once.
  await logIn(house, { collection: 'clients', email: 'nobody@example.org' })
})
afterAll(() => house.close())
afterEach(() => setPracticeMode(null))

const unknown = () => `unknown-${crypto.randomUUID()}@example.org`

/** What a stranger can see of one refused call, and what it cost. */
async function watch(call: () => ReturnType<House['request']>) {
  argon.verifications = 0
  argon.hashes = 0
  let answer: Awaited<ReturnType<House['request']>> | undefined
  const statements = await statementsOf(house, async () => {
    answer = await call()
  })
  const headers = [...(answer?.headers ?? [])].filter(([name]) => !['date', 'content-length'].includes(name))
  return { status: answer?.status, body: answer?.body, headers, statements, argon: { ...argon } }
}

describe.each(['clients', 'users'] as const)('signing in as %s', (collection) => {
  test('a wrong password, an unknown address and an address that is none are one and the same', async () => {
    const { email } = await newAccount(house, collection)
    const wrong = await watch(() => logIn(house, { collection, email, password: 'not the password' }))
    expect(wrong.status).toBe(401)
    expect(wrong.body.errors).toEqual([
      { message: 'The email or password provided is incorrect.', data: { code: 'not_signed_in' } },
    ])
    expect(wrong.argon).toEqual({ verifications: 1, hashes: 0 })
    expect(wrong.headers.filter(([name]) => name === 'set-cookie')).toEqual([])
    for (const other of [unknown(), 'no address', `${'a'.repeat(300)}@example.org`]) {
      expect(await watch(() => logIn(house, { collection, email: other }))).toEqual(wrong)
    }
  })

  test('a password longer than any can be costs and answers the same', async () => {
    const { email } = await newAccount(house, collection)
    const wrong = await watch(() => logIn(house, { collection, email, password: 'not the password' }))
    const long = await watch(() => logIn(house, { collection, email, password: PASSWORD + 'x'.repeat(900) }))
    expect(long).toEqual(wrong)
  })
})

test.each([
  ['a disabled user', 'users', { disabled: true }],
  ['an erased client', 'clients', { erasedAt: '2026-01-01T00:00:00.000Z' }],
  ['a client whose address was never proved', 'clients', { verifiedAt: null }],
] as const)('%s with the right password is answered like a wrong one', async (_name, collection, fields) => {
  const closed = await newAccount(house, collection, fields)
  const wrong = await watch(() => logIn(house, { collection, email: unknown() }))
  expect(await watch(() => logIn(house, closed))).toEqual(wrong)
})

test('who knows the password of an unproved address gets a fresh link by mail', async () => {
  const { email, id } = await newAccount(house, 'clients', { verifiedAt: null })
  await logIn(house, { collection: 'clients', email, password: 'not the password' })
  expect(await post.to(email)).toEqual([])
  await logIn(house, { collection: 'clients', email })
  const token = await post.token(email)
  expect((await house.request('POST', `/clients/verify/${token}`)).status).toBe(200)
  const answer = await logIn(house, { collection: 'clients', email })
  expect(answer.body.user.id).toBe(id)
})

test('a lock is answered like a wrong password, even to the right one', async () => {
  setPracticeMode('production')
  const { email } = await newAccount(house, 'clients')
  const headers = { 'X-Forwarded-For': '203.0.113.77' }
  const wrong = await watch(() => logIn(house, { collection: 'clients', email: unknown(), headers }))
  for (let n = 0; n < 10; n++) {
    await logIn(house, { collection: 'clients', email, password: 'not the password', headers })
    // The limit of a minute is another rule: here it is always a minute later.
    await poolOf(house.payload).execute(sql`delete from rate_limits where key like 'login-account:%'`)
    await poolOf(house.payload).execute(sql`delete from rate_limits where key like 'login-ip:%'`)
  }
  expect(await watch(() => logIn(house, { collection: 'clients', email, headers }))).toEqual(wrong)
})

describe.each(['clients', 'users'] as const)('a forgotten password of %s', (collection) => {
  test('is answered alike for a known and an unknown address, at the same cost', async () => {
    const { email } = await newAccount(house, collection)
    const ask = (address: string) => () =>
      house.request('POST', `/${collection}/forgot-password`, { body: { email: address } })
    const known = await watch(ask(email))
    expect(known).toMatchObject({
      status: 200,
      body: { message: 'Success' },
      argon: { verifications: 0, hashes: 0 },
    })
    const other = unknown()
    expect(await watch(ask(other))).toEqual(known)
    expect(await watch(ask('no address'))).toEqual(known)
    expect(await post.to(email)).toHaveLength(1)
    expect(await post.to(other)).toHaveLength(0)
  })
})

test('a sign-up is answered alike for a known, unproved or unknown address, at the same cost', async () => {
  const { email } = await newAccount(house, 'clients')
  const signUp = (address: string) => () =>
    house.request('POST', '/portal/sign-up', {
      body: { name: 'Ada', email: address, password: PASSWORD, timeZone: 'Europe/Berlin', locale: 'en' },
    })
  const fresh = unknown()
  const first = await watch(signUp(fresh))
  expect(first).toMatchObject({ status: 202, argon: { verifications: 0, hashes: 1 } })
  expect(Object.keys(first.body)).toEqual(['message'])
  expect(await watch(signUp(email))).toEqual(first)
  expect(await watch(signUp(fresh))).toEqual(first)
  expect((await post.to(email)).at(-1)?.subject).toMatch(/already have an account/)
})

test('a name typed at sign-up stands in no mail', async () => {
  const email = unknown()
  await house.request('POST', '/portal/sign-up', {
    body: {
      name: 'Win\r\nBcc: all@example.org http://evil.example',
      email,
      password: PASSWORD,
      timeZone: 'Europe/Berlin',
      locale: 'de',
    },
  })
  const [mail] = await post.to(email)
  expect(JSON.stringify(mail)).not.toContain('evil')
  expect(mail?.text).toContain('/de/verify?token=')
  expect(cookieIn(await logIn(house, { collection: 'clients', email }))).toBe('')
})
