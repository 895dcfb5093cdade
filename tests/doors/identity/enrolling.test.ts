import { everyDoor } from '@tests/support/everyDoor'
import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { softPasskey } from '@tests/support/softPasskey'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { owner as ownerCommand } from '@/commands/owner'
import { readNow, setClock } from '@/server/clock'
import { setPracticeMode } from '@/server/practiceMode'
import { poolOf, sql } from '@/server/sql'
import { type Account, cookieIn, countOf, isSignedIn, logIn, newAccount, PASSWORD, postOf } from './accounts'
import { codeOf, doorsOf, HALF_MINUTE, newAppOwner } from './factors'

let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
})
afterEach(() => {
  setPracticeMode(null)
  setClock(null)
})
afterAll(() => house?.close())

const EVERY_ROLE = ['owner', 'staff', 'therapist', 'editor']
const OWN = '/api/staff/second-factor'

test('in production a user without a second factor is a visitor at every door but its own', async () => {
  const { id } = await newUser(house.payload, EVERY_ROLE)
  const cookie = await house.cookieOf('users', id)
  const doors = everyDoor(house.payload, { users: id })
    .map(({ method, path }) => ({ method, path: path.slice('/api'.length) }))
    .filter(({ path }) => path !== '/users/logout' && !`/api${path}`.startsWith(OWN))
  expect(doors.length).toBeGreaterThan(200)
  setPracticeMode('production')
  const seen: string[] = []
  const visitors: string[] = []
  for (const { method, path } of doors) {
    const body = method === 'GET' ? undefined : {}
    const [theirs, nobodys] = await Promise.all([
      house.request(method, path, { cookie, body }),
      house.request(method, path, { body }),
    ])
    seen.push(`${method} ${path} ${theirs.status}`)
    visitors.push(`${method} ${path} ${nobodys.status}`)
  }
  expect(seen).toEqual(visitors)
  expect((await house.request('GET', '/users/me', { cookie })).body).toEqual({
    user: null,
    message: 'Account',
  })
  expect((await house.request('GET', '/staff/second-factor', { cookie })).body).toMatchObject({
    required: true,
  })
  setPracticeMode('demo')
  expect(await isSignedIn(house, 'users', cookie), 'a demo asks for none').toBe(true)
})

const signedIn = async (fields = {}) => {
  const account = await newAccount(house, 'users', { roles: EVERY_ROLE, ...fields })
  return { ...account, answer: await logIn(house, account) }
}
const ask = (cookie: string, path: string, body: object = {}) => house.request('POST', path, { cookie, body })
const factored = async ({ collection }: Pick<Account, 'collection'>, cookie: string) => {
  const path = `${doorsOf({ collection })}/passkeys`
  const { options } = (await ask(cookie, `${path}/options`)).body
  return ask(cookie, path, { passkey: softPasskey().create(options) })
}

test('signed in, they set one up and are in; the last one stays', async () => {
  setPracticeMode('production')
  const { answer, ...account } = await signedIn()
  expect([answer.status, answer.body.user, answer.body.message]).toEqual([
    200,
    null,
    'Set up a second factor.',
  ])
  const cookie = cookieIn(answer)
  expect(cookie).toMatch(/^__Host-trs-staff=/)
  const elsewhere = cookieIn(await logIn(house, account))
  expect(await isSignedIn(house, 'users', cookie)).toBe(false)
  const now = Math.floor((await readNow(poolOf(house.payload))) / HALF_MINUTE) * HALF_MINUTE + 1000
  setClock(now)
  const { secret } = (await ask(cookie, '/staff/second-factor/totp')).body.begun
  expect(await isSignedIn(house, 'users', cookie), 'begun is not enough').toBe(false)
  const code = codeOf(secret, now)
  expect((await ask(cookie, '/staff/second-factor/totp/confirmation', { code })).status).toBe(200)
  expect(await isSignedIn(house, 'users', cookie)).toBe(true)
  expect((await house.request('GET', '/users', { cookie })).status).toBe(200)
  expect((await house.request('GET', doorsOf(account), { cookie: elsewhere })).status, 'ended').toBe(401)
  const removal = await ask(cookie, '/staff/second-factor/totp/removal')
  expect([removal.status, removal.body.errors[0].data.code]).toEqual([409, 'locked'])
  expect((await factored(account, cookie)).body, 'codes are kept').toEqual({ recoveryCodes: null })
  expect((await ask(cookie, '/staff/second-factor/totp/removal')).status, 'with another it goes').toBe(200)
})

test('whoever must set one up leaves, and their session ends on the server', async () => {
  setPracticeMode('production')
  const { answer } = await signedIn()
  const cookie = cookieIn(answer)
  expect((await ask(cookie, '/users/logout')).status).toBe(200)
  expect((await house.request('GET', '/staff/second-factor', { cookie })).status).toBe(401)
})

test('an owner takes the factors of somebody away who lost them: sessions end, a mail says so, it is on record', async () => {
  const { answer, ...boss } = await signedIn()
  const cookie = cookieIn(answer)
  const lost = await newAppOwner(house, 'users')
  const client = await newAppOwner(house, 'clients')
  const staff = await house.cookieOf(
    'users',
    (await newUser(house.payload, ['staff', 'therapist', 'editor'])).id,
  )
  const resetOf = ({ collection, id }: Account) => `/staff/${collection}/${id}/second-factor-reset`
  for (const person of [lost, client]) {
    expect((await ask(staff, resetOf(person))).status).toBe(403)
    expect((await ask(client.cookie, resetOf(person))).status).toBe(401)
  }
  expect((await ask(cookie, resetOf(boss))).status, 'one’s own').toBe(403)
  expect((await ask(cookie, resetOf({ ...lost, id: client.id }))).status, 'of the other side').toBe(404)
  for (const person of [lost, client]) {
    expect((await ask(cookie, resetOf(person))).body).toEqual({ removed: 1 })
    expect(await isSignedIn(house, person.collection, person.cookie)).toBe(false)
    expect((await logIn(house, { collection: person.collection, email: person.email })).status).toBe(200)
    const mails = (await post.to(person.email)).map(({ subject }) => subject)
    expect(mails.filter((subject) => subject.includes('taken away'))).toHaveLength(1)
    const audited = sql`select count(*) from audit_events where action = 'second_factor_reset'
      and actor = ${`user:${boss.id}`} and subject like ${`%${person.id}`}`
    expect(await countOf(house, audited)).toBe(1)
    expect(
      await countOf(
        house,
        sql`select count(*) from recovery_codes where coalesce(user_id, client_id) = ${person.id}`,
      ),
    ).toBe(0)
  }
  setClock((await readNow(poolOf(house.payload))) + 11 * 60_000)
  expect((await ask(cookie, resetOf(lost))).body.errors[0].data.fields[0].path, 'a while later').toBe(
    'current',
  )
  expect((await ask(cookie, resetOf(lost), { current: PASSWORD })).body).toEqual({ removed: 0 })
})

test('an owner who is locked out is let in again from the machine', async () => {
  const lost = await newAppOwner(house, 'users')
  await house.payload.update({ collection: 'users', id: lost.id, data: { roles: ['owner'] } })
  const { link } = await ownerCommand(house.payload, { email: lost.email, name: '', resetFactors: true })
  expect(link).toContain('/admin/reset-password?token=')
  expect(await isSignedIn(house, 'users', lost.cookie)).toBe(false)
  expect((await logIn(house, { collection: 'users', email: lost.email })).status).toBe(200)
  await ownerCommand(house.payload, { email: lost.email, name: '' })
  expect((await post.to(lost.email)).some(({ subject }) => subject.includes('taken away'))).toBe(true)
})
