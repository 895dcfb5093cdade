import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieIn, isSignedIn, logIn, newAccount, postOf } from './accounts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterAll(() => house.close())

const SIDES = [
  { collection: 'clients', name: '__Host-trs-client', idleMinutes: 30, hours: 12 },
  { collection: 'users', name: '__Host-trs-staff', idleMinutes: 15, hours: 8 },
] as const

describe.each(SIDES)('$collection', ({ collection, name, idleMinutes, hours }) => {
  test('a sign-in answers in Payload’s shape, without a token, and sets one guarded cookie', async () => {
    const { id, email } = await newAccount(house, collection)
    const answer = await logIn(house, { collection, email })
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body).sort()).toEqual(['exp', 'message', 'user'])
    expect(answer.body).toMatchObject({ message: 'Authentication Passed', user: { id, email, collection } })
    expect(answer.body.exp * 1000 - Date.now()).toBeGreaterThan((idleMinutes - 1) * 60_000)
    expect(answer.body.exp * 1000 - Date.now()).toBeLessThan((idleMinutes + 1) * 60_000)

    const [cookie, ...attributes] = answer.headers.get('set-cookie')?.split('; ') ?? []
    expect(cookie).toMatch(new RegExp(`^${name}=[\\w-]{43}$`))
    expect(attributes.sort()).toEqual([
      'HttpOnly',
      `Max-Age=${hours * 3600}`,
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
    expect(JSON.stringify(answer.body)).not.toContain(cookie?.split('=')[1])
    expect(JSON.stringify(answer.body)).not.toMatch(/eyJ|token|hash|password/i)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('me answers who asks, and nobody to a stranger', async () => {
    const { id, email } = await newAccount(house, collection)
    const cookie = cookieIn(await logIn(house, { collection, email }))
    const mine = await house.request('GET', `/${collection}/me`, { cookie })
    expect(mine).toMatchObject({ status: 200, body: { user: { id, email }, collection } })
    expect(mine.body.exp).toBeTypeOf('number')
    expect(JSON.stringify(mine.body)).not.toMatch(/eyJ|tokenHash|hash/i)
    expect(await house.request('GET', `/${collection}/me`)).toMatchObject({
      status: 200,
      body: { user: null },
    })
  })

  test('the address is compared in one spelling', async () => {
    const { email } = await newAccount(house, collection)
    expect((await logIn(house, { collection, email: ` ${email.toUpperCase()} ` })).status).toBe(200)
  })

  test('ten sign-ins at once give ten sessions that all live', async () => {
    const { email } = await newAccount(house, collection)
    const answers = await Promise.all(Array.from({ length: 10 }, () => logIn(house, { collection, email })))
    const cookies = answers.map(cookieIn)
    expect(new Set(cookies).size).toBe(10)
    for (const cookie of cookies) expect(await isSignedIn(house, collection, cookie)).toBe(true)
  })

  test('a sign-in replaces the session that the browser held, and adopts none handed to it', async () => {
    const { email } = await newAccount(house, collection)
    const first = cookieIn(await logIn(house, { collection, email }))
    const second = cookieIn(await logIn(house, { collection, email, cookie: first }))
    expect(second).not.toBe(first)
    expect(await isSignedIn(house, collection, first)).toBe(false)
    const planted = `${name}=${'a'.repeat(43)}`
    const third = cookieIn(await logIn(house, { collection, email, cookie: planted }))
    expect(third).not.toBe(planted)
    expect(await isSignedIn(house, collection, planted)).toBe(false)
  })

  test('what is no sign-in is refused beside its fields', async () => {
    for (const body of [{}, { email: 'a@example.org' }, { email: { equals: 'a' }, password: ['x'] }, []]) {
      const answer = await house.request('POST', `/${collection}/login`, { body })
      expect(answer.status).toBe(422)
      expect(answer.body.errors[0].data.code).toBe('invalid_input')
    }
    expect((await house.request('POST', `/${collection}/login`, { body: '{"email":' })).status).toBe(422)
    expect((await house.request('POST', `/${collection}/login`, { body: 'x'.repeat(100_000) })).status).toBe(
      413,
    )
  })
})

test('an account of one side is unknown at the other', async () => {
  const client = await newAccount(house, 'clients')
  const user = await newAccount(house, 'users')
  expect((await logIn(house, { collection: 'users', email: client.email })).status).toBe(401)
  expect((await logIn(house, { collection: 'clients', email: user.email })).status).toBe(401)
})

test('a session of one side is worthless at the other', async () => {
  const client = await newAccount(house, 'clients')
  const user = await newAccount(house, 'users')
  const clientCookie = cookieIn(await logIn(house, client))
  const staffCookie = cookieIn(await logIn(house, user))
  expect(await isSignedIn(house, 'users', clientCookie)).toBe(false)
  expect(await isSignedIn(house, 'clients', staffCookie)).toBe(false)
  const swapped = clientCookie.replace('__Host-trs-client', '__Host-trs-staff')
  expect(await isSignedIn(house, 'users', swapped)).toBe(false)
  expect((await house.request('GET', '/portal/sessions', { cookie: staffCookie })).status).toBe(401)
  expect((await house.request('GET', '/staff/sessions', { cookie: clientCookie })).status).toBe(401)
})

test('one browser may hold both sessions, and each side sees its own', async () => {
  const client = await newAccount(house, 'clients')
  const user = await newAccount(house, 'users')
  const cookie = `${cookieIn(await logIn(house, user))}; ${cookieIn(await logIn(house, client))}`
  expect((await house.request('GET', '/users/me', { cookie })).body.user.id).toBe(user.id)
  expect((await house.request('GET', '/clients/me', { cookie })).body.user.id).toBe(client.id)
  expect((await house.request('GET', '/portal/sessions', { cookie })).body.items).toHaveLength(1)
  await house.request('POST', '/clients/logout', { cookie })
  expect((await house.request('GET', '/clients/me', { cookie })).body.user).toBeNull()
  expect((await house.request('GET', '/users/me', { cookie })).body.user.id).toBe(user.id)
})

test('a storm of sign-ins loses no update of the same row', async () => {
  const { id, email } = await newAccount(house, 'clients')
  const storm = Promise.all(Array.from({ length: 20 }, () => logIn(house, { collection: 'clients', email })))
  const lost: string[] = []
  for (let n = 0; n < 20; n++) {
    await house.payload.update({ collection: 'clients', id, data: { name: `Name ${n}` }, depth: 0 })
    const { name } = await house.payload.findByID({ collection: 'clients', id, depth: 0 })
    if (name !== `Name ${n}`) lost.push(name)
  }
  const answers = await storm
  expect(lost).toEqual([])
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
  for (const answer of answers) expect(await isSignedIn(house, 'clients', cookieIn(answer))).toBe(true)
})
