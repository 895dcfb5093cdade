import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNow, setClock } from '@/server/clock'
import { poolOf, sql } from '@/server/sql'
import { cookieIn, countOf, logIn, newAccount, PASSWORD, postOf } from './accounts'

let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
})
afterAll(() => house.close())

const unknown = () => `new-${crypto.randomUUID()}@example.org`
const signUp = (email: string, more: Record<string, unknown> = {}) =>
  house.request('POST', '/portal/sign-up', {
    body: { name: 'Ada', email, password: PASSWORD, timeZone: 'Asia/Kathmandu', locale: 'en', ...more },
  })
const verify = (token: string) => house.request('POST', `/clients/verify/${token}`)
const logInAs = (email: string, password = PASSWORD) =>
  logIn(house, { collection: 'clients', email, password })

test('a client signs up, proves the address and signs in', async () => {
  const email = unknown()
  expect(await signUp(email)).toMatchObject({ status: 202, body: { message: expect.any(String) } })
  expect((await logInAs(email)).status).toBe(401)
  const token = await post.token(email)
  for (const method of ['GET', 'HEAD', 'GET', 'GET']) await house.request(method, `/clients/verify/${token}`)
  expect(await verify(token)).toMatchObject({
    status: 200,
    body: { message: 'Email verified successfully.', next: null },
  })
  expect((await verify(token)).status).toBe(403)
  const answer = await logInAs(email)
  expect(answer.body.user).toMatchObject({ name: 'Ada', email, timeZone: 'Asia/Kathmandu', locale: 'en' })
  expect(answer.body.user.verifiedAt).toBeUndefined()
})

test.each([
  ['/de/portal/book?kept=x', '/de/portal/book?kept=x'],
  ['https://elsewhere.example/portal', null],
  ['/portal/..//elsewhere.example', null],
])('the mailed link leads on to where the sign-up came from, in any browser: %s', async (next, led) => {
  const email = unknown()
  await signUp(email, { next })
  expect((await verify(await post.token(email))).body.next).toBe(led)
  // Whoever signs up again before that chooses a password behind the link, and goes on from there.
  const again = unknown()
  await signUp(again)
  await signUp(again, { next })
  const body = { token: await post.token(again), password: PASSWORD }
  const answer = await house.request('POST', '/clients/reset-password', { body })
  expect(answer.body.next).toBe(led ?? undefined)
})

test('the link stands in the database as a hash only, and works for 24 hours', async () => {
  const email = unknown()
  await signUp(email)
  const token = await post.token(email)
  expect(
    await countOf(house, sql`select count(*) from account_tokens t where t::text like ${`%${token}%`}`),
  ).toBe(0)
  setClock((await readNow(poolOf(house.payload))) + 24 * 3_600_000 + 60_000)
  expect((await verify(token)).status).toBe(403)
  setClock(null)
  expect((await verify(token)).status).toBe(200)
})

test('whoever signs up with someone else’s address chooses no password for its owner', async () => {
  const email = unknown()
  await signUp(email, { password: 'the attacker knows it' })
  const attackers = await post.token(email)
  await signUp(email, { password: 'only the owner knows' })
  const token = await post.token(email)
  const chosen = await house.request('POST', '/clients/reset-password', {
    body: { token, password: 'only the owner knows' },
  })
  expect(chosen.status).toBe(200)
  expect((await logInAs(email, 'the attacker knows it')).status).toBe(401)
  expect((await logInAs(email, 'only the owner knows')).status).toBe(200)
  expect((await verify(attackers)).status).toBe(403)
})

test('the newest of two links never carries the password of whoever came second', async () => {
  const email = unknown()
  await signUp(email, { password: 'only the owner knows' })
  const owners = await post.token(email)
  await signUp(email, { password: 'the attacker knows it' })
  expect((await verify(await post.token(email))).status).toBe(403)
  expect((await verify(owners)).status).toBe(200)
  expect((await logInAs(email, 'the attacker knows it')).status).toBe(401)
  expect((await logInAs(email, 'only the owner knows')).status).toBe(200)
})

test('a sign-up with a known address changes nothing, and tells its owner', async () => {
  const { email, id } = await newAccount(house, 'clients')
  const before = await house.payload.findByID({ collection: 'clients', id, depth: 0 })
  expect((await signUp(email, { name: 'Someone else', password: 'some other password 1' })).status).toBe(202)
  expect(await house.payload.findByID({ collection: 'clients', id, depth: 0 })).toEqual(before)
  expect((await logInAs(email)).status).toBe(200)
  expect((await post.to(email)).map(({ subject }) => subject)).toEqual([
    'You already have an account at Lindenhof',
  ])
})

test('two sign-ups at once make one client, and both get a link', async () => {
  const email = unknown()
  const answers = await Promise.all([signUp(email), signUp(email), signUp(email)])
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
  expect(await countOf(house, sql`select count(*) from clients where email = ${email}`)).toBe(1)
  expect(await post.to(email)).toHaveLength(3)
})

test('a forgotten password proves the address too', async () => {
  const email = unknown()
  await signUp(email)
  // The mail of the sign-up is there before the other is asked for.
  await post.token(email)
  await house.request('POST', '/clients/forgot-password', { body: { email } })
  const token = await post.token(email)
  const password = 'kelp beyond the pier'
  expect((await house.request('POST', '/clients/reset-password', { body: { token, password } })).status).toBe(
    200,
  )
  expect((await logInAs(email, password)).status).toBe(200)
})

test.each([
  ['email', { email: 'no address' }],
  ['email', { email: 'a@example.org\r\nBcc: b@example.org' }],
  ['password', { password: 'short' }],
  ['password', { password: 'Passwort2026' }],
  ['password', { password: { length: 20 } }],
  ['name', { name: ' \r\n ' }],
  ['name', { name: 'x'.repeat(121) }],
  ['timeZone', { timeZone: '+02:00' }],
  ['locale', { locale: 'xx' }],
])('a wrong %s is refused beside its field: %j', async (path, wrong) => {
  const email = unknown()
  const answer = await signUp(email, wrong)
  expect(answer.status).toBe(422)
  expect(answer.body.errors[0].data).toMatchObject({ code: 'invalid_input', fields: [{ path }] })
  expect(await countOf(house, sql`select count(*) from clients where email = ${email}`)).toBe(0)
})

test('nothing but the five words of a sign-up is taken from it', async () => {
  const email = unknown()
  await signUp(email, {
    verifiedAt: '2026-01-01T00:00:00.000Z',
    stripeCustomerId: 'cus_1',
    therapists: [crypto.randomUUID()],
    roles: ['owner'],
    id: crypto.randomUUID(),
  })
  const { docs } = await house.payload.find({
    collection: 'clients',
    where: { email: { equals: email } },
    depth: 0,
  })
  expect(docs[0]).toMatchObject({ verifiedAt: null, stripeCustomerId: null, therapists: [] })
  expect(cookieIn(await logInAs(email))).toBe('')
})
