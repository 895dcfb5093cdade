import { type House, openHouse } from '@tests/support/house'
import { softPasskey } from '@tests/support/softPasskey'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readNow, setClock } from '@/server/clock'
import { poolOf, sql } from '@/server/sql'
import { type Account, cookieIn, countOf, isSignedIn, logIn, newAccount, PASSWORD, postOf } from './accounts'
import { codeOf, doorsOf, HALF_MINUTE, newAppOwner } from './factors'

let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const signedIn = async (collection: Account['collection'], fields = {}) => {
  const account = await newAccount(house, collection, fields)
  return { ...account, cookie: cookieIn(await logIn(house, account)) }
}
type Person = Awaited<ReturnType<typeof signedIn>>
/** Without the session, which another sign-in in the same browser would replace. */
const whoIs = ({ collection, email }: Person) => ({ collection, email })
const ask = (person: Person, path: string, body: object = {}) =>
  house.request('POST', `${doorsOf(person)}${path}`, { cookie: person.cookie, body })
const stateOf = async (person: Person) =>
  (await house.request('GET', doorsOf(person), { cookie: person.cookie })).body

test('an app is begun, shown to the session that began it, confirmed once, and told by mail', async () => {
  const person = await signedIn('clients')
  const elsewhere = { ...person, cookie: cookieIn(await logIn(house, whoIs(person))) }
  const begun = await ask(person, '/totp')
  expect(begun.status).toBe(201)
  const { secret, uri, picture } = begun.body.begun
  expect(uri).toContain(`secret=${secret}`)
  expect(picture.every((row: string) => row.length === picture.length && /^[01]+$/.test(row))).toBe(true)
  const shown = await house.request('GET', `${doorsOf(person)}/totp`, { cookie: person.cookie })
  expect(shown.body).toEqual(begun.body)
  const other = await house.request('GET', `${doorsOf(person)}/totp`, { cookie: elsewhere.cookie })
  expect(other.status).toBe(404)
  expect((await stateOf(person)).totp, 'begun is not there').toBe(null)
  expect((await logIn(house, whoIs(person))).status, 'and proves nothing').toBe(200)

  const now = await readNow(poolOf(house.payload))
  setClock(now)
  const code = codeOf(secret, now)
  expect(
    (await ask(person, '/totp/confirmation', { code: '000000' })).body.errors[0].data.fields[0].path,
  ).toBe('code')
  expect((await ask(elsewhere, '/totp/confirmation', { code })).status).toBe(404)
  const confirmed = await ask(person, '/totp/confirmation', { code })
  expect(confirmed.body.recoveryCodes).toHaveLength(10)
  expect((await ask(person, '/totp/confirmation', { code })).status, 'once').toBe(404)
  expect(await isSignedIn(house, 'clients', elsewhere.cookie), 'other sessions end').toBe(false)
  const [mail] = await post.to(person.email)
  expect(mail?.subject).toContain('How you sign in')
  expect(`${mail?.subject} ${mail?.text}`).not.toContain(secret)
  expect(await stateOf(person)).toMatchObject({
    required: false,
    fresh: true,
    recoveryCodesLeft: 10,
    passkeys: [],
  })
  expect(
    await countOf(house, sql`select count(*) from second_factors where secret_sealed like ${`%${secret}%`}`),
  ).toBe(0)
})

test('an enrolment that is left alone for a quarter of an hour is gone', async () => {
  const person = await signedIn('users')
  const { secret } = (await ask(person, '/totp')).body.begun
  const late = (await readNow(poolOf(house.payload))) + 14 * 60_000
  setClock(late)
  await house.request('POST', '/users/refresh-token', { cookie: person.cookie })
  setClock(late + 2 * 60_000)
  const code = codeOf(secret, late + 2 * 60_000)
  expect((await ask(person, '/totp/confirmation', { code })).status).toBe(404)
})

test('a while after the sign-in, changes need the password; another app replaces the first', async () => {
  const person = await newAppOwner(house, 'clients')
  setClock(person.at + 11 * 60_000)
  for (const path of ['/totp', '/totp/removal', '/passkeys/options', '/recovery-codes']) {
    const refused = await ask(person, path)
    expect([path, refused.body.errors[0].data.fields?.[0]?.path]).toEqual([path, 'current'])
  }
  expect((await ask(person, '/totp', { current: 'not this one' })).status).toBe(422)
  setClock(person.at + 13 * 60_000)
  const { secret } = (await ask(person, '/totp', { current: PASSWORD })).body.begun
  const at = person.at + 13 * 60_000
  const confirmed = await ask(person, '/totp/confirmation', { code: codeOf(secret, at) })
  expect(confirmed.body, 'codes that are kept are kept').toEqual({ recoveryCodes: null })
  setClock(at + HALF_MINUTE)
  const tried = async (of: string) => {
    const body = { email: person.email, password: PASSWORD, totp: codeOf(of, at + HALF_MINUTE) }
    return (await house.request('POST', '/clients/login', { body })).status
  }
  expect([await tried(person.secret), await tried(secret)]).toEqual([401, 200])
})

test('new recovery codes make the old ones worthless; with the last factor they go', async () => {
  const person = await newAppOwner(house, 'clients')
  const fresh = (await ask(person, '/recovery-codes')).body.recoveryCodes
  const tried = async (recovery: string) => {
    const body = { email: person.email, password: PASSWORD, recovery }
    return (await house.request('POST', '/clients/login', { body })).status
  }
  expect([await tried(person.codes[0] ?? ''), await tried(fresh[0])]).toEqual([401, 200])
  expect((await ask(person, '/totp/removal')).status).toBe(200)
  expect(await stateOf(person)).toMatchObject({ totp: null, recoveryCodesLeft: 0 })
  expect((await logIn(house, whoIs(person))).status).toBe(200)
  expect((await ask(person, '/totp/removal')).status).toBe(404)
  expect((await ask(person, '/recovery-codes')).status).toBe(404)
})

describe.each(['clients', 'users'] as const)('a passkey of %s', (collection) => {
  const signInBy = (body: object) => house.request('POST', `/${collection}/login`, { body })
  const optionsOf = async () => (await house.request('POST', `/${collection}/passkey-options`)).body.options
  const added = async (person: Person) => {
    const device = softPasskey()
    const { options } = (await ask(person, '/passkeys/options')).body
    const passkey = device.create(options)
    return {
      device,
      passkey,
      options,
      answer: await ask(person, '/passkeys', { name: ' My\tphone ', passkey }),
    }
  }

  test('is added for its challenge, once, by the session that asked', async () => {
    const person = await signedIn(collection)
    const stranger = await signedIn(collection)
    const { options } = (await ask(person, '/passkeys/options')).body
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect((await ask(stranger, '/passkeys', { passkey: softPasskey().create(options) })).status).toBe(422)
    for (const lie of [{ origin: 'http://evil.example' }, { rpId: 'evil.example' }, { isVerified: false }]) {
      const { status } = await ask(person, '/passkeys', { passkey: softPasskey().create(options, lie) })
      expect([lie, status]).toEqual([lie, 422])
    }
    const passkey = softPasskey().create(options)
    const first = await ask(person, '/passkeys', { name: 'My\tphone', passkey })
    expect([first.status, first.body.recoveryCodes?.length]).toEqual([201, 10])
    expect((await ask(person, '/passkeys', { passkey })).status, 'the same again').toBe(422)
    const state = await stateOf(person)
    expect(state.passkeys).toMatchObject([{ name: 'My phone', lastUsedAt: null }])
    expect(JSON.stringify(state)).not.toContain(passkey.id)
  })

  test('signs in alone; the same signature never again, and no other’s', async () => {
    const person = await signedIn(collection)
    const { device } = await added(person)
    const other = await signedIn(collection)
    await added(other)
    const options = await optionsOf()
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(options.allowCredentials ?? [], 'it names nobody').toEqual([])
    for (const lie of [
      { origin: 'http://evil.example' },
      { rpId: 'evil.example' },
      { isVerified: false },
      { userHandle: Buffer.from(`client:${other.id}`).toString('base64url') },
    ])
      expect([lie, (await signInBy({ passkey: device.get(options, lie) })).status]).toEqual([lie, 401])
    expect((await signInBy({ passkey: softPasskey().get(options) })).status, 'nobody’s').toBe(401)
    const passkey = device.get(options)
    const both = await Promise.all([signInBy({ passkey }), signInBy({ passkey })])
    expect(both.map(({ status }) => status).sort(), 'of two, one is let in').toEqual([200, 401])
    expect(both.find(({ status }) => status === 200)?.body.user.id).toBe(person.id)
    expect((await signInBy({ passkey })).status).toBe(401)
    expect((await signInBy({ passkey: device.get(options) })).status, 'a challenge is good once').toBe(401)
    const toOther = { challenge: (await ask(other, '/passkeys/options')).body.options.challenge }
    expect((await signInBy({ passkey: device.get(toOther) })).status, 'another errand’s').toBe(401)
    const otherSide = collection === 'users' ? 'clients' : 'users'
    const elsewhere = await house.request('POST', `/${otherSide}/login`, {
      body: { passkey: device.get(await optionsOf()) },
    })
    expect(elsewhere.status, 'on the other side').toBe(401)
    const asked = await logIn(house, whoIs(person))
    expect(asked.body.errors[0].data.fields[0].path, 'and the password alone does not').toBe('totp')
  })

  test('is removed by its owner alone, and then opens nothing', async () => {
    const person = await signedIn(collection)
    const { device } = await added(person)
    const other = await signedIn(collection)
    const [{ id }] = (await stateOf(person)).passkeys
    expect((await ask(other, `/passkeys/${id}/removal`)).status).toBe(404)
    expect((await ask(person, '/passkeys/no-such-id/removal')).status).toBe(404)
    expect((await ask(person, `/passkeys/${id}/removal`)).status).toBe(200)
    expect((await signInBy({ passkey: device.get(await optionsOf()) })).status).toBe(401)
    expect((await logIn(house, whoIs(person))).status).toBe(200)
  })
})
