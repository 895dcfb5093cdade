import { cookieIn, logIn, newAccount, PASSWORD, postOf } from '@tests/doors/identity/accounts'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { afterAllAnswers } from '@/server/afterAnswer'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
})
afterAll(() => house.close())

/** What the audit log says of a person while `work` runs. */
async function eventsDuring(subject: string, work: () => Promise<unknown>) {
  const read = () =>
    rowsOf<{ action: string; actor: string }>(
      poolOf(house.payload),
      sql`select action, actor from audit_events where subject = ${subject} order by at, id`,
    )
  const before = (await read()).length
  await work()
  await afterAllAnswers()
  return (await read()).slice(before).map(({ action, actor }) => `${action} by ${actor}`)
}

test('each thing that happens to an account adds exactly one event', async () => {
  const account = await newAccount(house, 'clients')
  const who = `client:${account.id}`
  const during = (work: () => Promise<unknown>) => eventsDuring(who, work)
  let cookie = ''
  expect(await during(async () => (cookie = cookieIn(await logIn(house, account))))).toEqual([
    `sign_in by ${who}`,
  ])
  expect(await during(() => logIn(house, { ...account, password: 'wrong one' }))).toEqual([
    'sign_in_refused by visitor',
  ])
  const forgot = () => house.request('POST', '/clients/forgot-password', { body: { email: account.email } })
  expect(await during(forgot)).toEqual(['reset_asked by visitor'])
  const body = { current: PASSWORD, password: 'kelp beyond the pier' }
  const change = () => house.request('POST', '/portal/password', { cookie, body })
  expect(await during(change)).toEqual([`password_changed by ${who}`])
  expect(await during(() => house.request('DELETE', '/portal/sessions', { cookie }))).toEqual([
    `session_revoked by ${who}`,
  ])
  expect(await during(() => house.request('POST', '/clients/logout', { cookie }))).toEqual([
    `sign_out by ${who}`,
  ])
  expect(await during(() => house.request('POST', '/clients/logout', { cookie }))).toEqual([])
})

test('a password that is set by a link, and a session ended by itself, add one event each', async () => {
  const account = await newAccount(house, 'clients')
  const who = `client:${account.id}`
  await house.request('POST', '/clients/forgot-password', { body: { email: account.email } })
  const body = { token: await post.token(account.email), password: 'kelp beyond the pier' }
  let cookie = ''
  const redeem = () => house.request('POST', '/clients/reset-password', { body })
  const keep = async () => (cookie = cookieIn(await redeem()))
  expect(await eventsDuring(who, keep)).toEqual([`password_reset by ${who}`])
  expect(await eventsDuring(who, redeem), 'the same link again').toEqual([])
  await logIn(house, { ...account, password: body.password })
  const { items } = (await house.request('GET', '/portal/sessions', { cookie })).body
  const other = items.find((one: { current: boolean }) => !one.current)
  const end = () => house.request('DELETE', `/portal/sessions/${other.id}`, { cookie })
  expect(await eventsDuring(who, end)).toEqual([`session_revoked by ${who}`])
  expect(await eventsDuring(who, end), 'it is over').toEqual([])
})

test('a changed role tells who gave it, and an unchanged one nothing', async () => {
  const owner = await newAccount(house, 'users', { roles: ['owner'] })
  const user = await newAccount(house, 'users')
  const cookie = cookieIn(await logIn(house, owner))
  const patch = (body: object) => () => house.request('PATCH', `/users/${user.id}`, { cookie, body })
  const during = (work: () => Promise<unknown>) => eventsDuring(`user:${user.id}`, work)
  expect(await during(patch({ roles: ['staff', 'editor'] }))).toEqual([`role_changed by user:${owner.id}`])
  expect(await during(patch({ roles: ['editor', 'staff'] }))).toEqual([])
  expect(await during(patch({ name: 'Nora' }))).toEqual([])
  const by = `by user:${owner.id}`
  expect(await during(patch({ disabled: true }))).toEqual([`user_disabled ${by}`])
  expect(await during(patch({ disabled: true }))).toEqual([])
  expect(await during(patch({ disabled: false }))).toEqual([`user_enabled ${by}`])
  const email = `moved-${crypto.randomUUID()}@example.org`
  expect(await during(patch({ email }))).toEqual([`email_changed ${by}`])
  expect(await during(patch({ email }))).toEqual([])
  const both = { disabled: true, email: `again-${email}` }
  expect((await during(patch(both))).sort()).toEqual([`email_changed ${by}`, `user_disabled ${by}`])
})

test('a sign-in for an address that nobody has names nobody', async () => {
  const email = `unknown-${crypto.randomUUID()}@example.org`
  await logIn(house, { collection: 'clients', email })
  const rows = await rowsOf<{ text: string }>(
    poolOf(house.payload),
    sql`select a::text as text from audit_events a`,
  )
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(({ text }) => text.includes('@'))).toEqual([])
})
