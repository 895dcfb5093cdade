import { dispatch, newPost } from '@tests/documents/notifications/post'
import { type House, openHouse } from '@tests/support/house'
import { dictionary } from '@zxcvbn-ts/language-common'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { weaknessOf } from '@/domain/identity/passwordRules'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { readNow, setClock } from '@/server/clock'
import { isListed } from '@/server/isListed'
import { setPracticeMode } from '@/server/practiceMode'
import { poolOf, sql } from '@/server/sql'
import { cookieIn, logIn, newAccount, PASSWORD, postOf } from './accounts'

let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
})
afterAll(() => house.close())
afterEach(() => {
  setPracticeMode(null)
  setClock(null)
})

/** Of the list's 3,000 first that are long enough, every 150th: twenty samples that nobody picked. */
const common = dictionary.passwords.filter((password) => password.length >= 8).slice(0, 3000)
const samples = common.filter((_, rank) => rank % 150 === 0)

const signUp = (password: string) => {
  const email = `new-${crypto.randomUUID()}@example.org`
  const body = { name: 'Ada', email, password, timeZone: 'Europe/Berlin', locale: 'en' }
  return house.request('POST', '/portal/sign-up', { body })
}

describe('a password that everybody’s list has', () => {
  test.each(samples)(
    '%s is refused beside its field, in whatever case, and with trimmings',
    async (password) => {
      for (const typed of [password, password.toUpperCase()]) {
        const answer = await signUp(typed)
        expect(answer).toMatchObject({ status: 422, body: { errors: [{ data: { code: 'invalid_input' } }] } })
        expect(answer.body.errors[0].data.fields[0].path).toBe('password')
      }
    },
  )

  test('there are three thousand of eight characters or more, and not one of them passes', () => {
    expect(common).toHaveLength(3000)
    const context = { email: 'ada@example.org', words: [], isListed }
    expect(common.filter((password) => weaknessOf(password, context) === null)).toEqual([])
  })

  test('is refused with a few digits and signs around its word too', () => {
    const context = { email: 'ada@example.org', isListed }
    for (const typed of ['Quicksilver1', 'quicksilver2026!', '99quicksilver'])
      expect(weaknessOf(typed, context), typed).toMatch(/common/)
  })

  test('is refused by a change and by a link as well', async () => {
    const account = await newAccount(house, 'clients')
    const cookie = await house.cookieOf('clients', account.id)
    const body = { current: PASSWORD, password: 'quicksilver' }
    expect((await house.request('POST', '/portal/password', { cookie, body })).status).toBe(422)
  })
})

test('the password of the demo is nobody’s where a practice is real', async () => {
  expect((await signUp('demo-practice-2026')).status).toBe(202)
  setPracticeMode('production')
  expect((await signUp('demo-practice-2026')).status).toBe(422)
})

test.each(['clients', 'users'] as const)(
  'of %s, two passwords of 64 or of 128 characters that differ in the last are two',
  async (collection) => {
    for (const length of [64, 128]) {
      const stem = 'moss und stein '.repeat(10).slice(0, length - 1)
      const account = await newAccount(house, collection)
      const path = collection === 'users' ? '/staff/password' : '/portal/password'
      const cookie = await house.cookieOf(collection, account.id)
      const body = { current: PASSWORD, password: `${stem}x` }
      expect((await house.request('POST', path, { cookie, body })).status).toBe(200)
      expect((await logIn(house, { ...account, password: `${stem}y` })).status).toBe(401)
      expect((await logIn(house, { ...account, password: stem })).status).toBe(401)
      expect((await logIn(house, { ...account, password: `${stem}x` })).status).toBe(200)
    }
  },
)

describe.each(['clients', 'users'] as const)('an owner who changes an address of %s', (collection) => {
  const chosen = () => `moved-${crypto.randomUUID()}@example.org`
  const forgotten = async (email: string) => {
    await house.request('POST', `/${collection}/forgot-password`, { body: { email } })
    return post.token(email)
  }

  test('becomes nobody: the address before is told, no link opens the account for 72 hours', async () => {
    const owner = await newAccount(house, 'users', { roles: ['owner'] })
    const account = await newAccount(house, collection)
    const cookie = cookieIn(await logIn(house, owner))
    const patch = (body: object) => house.request('PATCH', `/${collection}/${account.id}`, { cookie, body })
    const [email, next] = [chosen(), chosen()]
    expect((await patch({ email })).status).toBe(200)
    expect((await patch({ email: next })).status).toBe(200)
    const { carrier, parcels } = newPost()
    await dispatch(house.payload, carrier)
    const told = parcels.filter(({ to }) => [account.email, email, next].includes(to))
    expect(told.map(({ to, letter }) => `${to} ${letter.subject}`)).toEqual(
      Array(2).fill(`${account.email} The address of your account at Lindenhof was changed`),
    )
    expect(await forgotten(next)).toBe('')
    if (collection === 'clients') {
      const mail = await house.request('POST', `/staff/clients/${account.id}/reset-mail`, { cookie })
      expect(mail).toMatchObject({ status: 409, body: { errors: [{ data: { code: 'too_early' } }] } })
    }
    const table = sql.identifier(collection)
    const shorten = sql`update ${table} set address_held_until = null where id = ${account.id}::uuid`
    await expect(poolOf(house.payload).execute(shorten)).rejects.toMatchObject({
      cause: { constraint: `${collection}_address_held` },
    })
    // Whoever knows the password, whose address was only mended, comes in at once.
    expect((await logIn(house, { ...account, email: next })).status).toBe(200)
    setClock((await readNow(poolOf(house.payload))) + 73 * HOUR_MS)
    expect(await forgotten(next)).not.toBe('')
  })

  test('signs in again first, unless it was only just; a slip of the pen is mended at once', async () => {
    const owner = await newAccount(house, 'users', { roles: ['owner'] })
    const account = await newAccount(house, collection)
    const started = await readNow(poolOf(house.payload))
    const cookie = cookieIn(await logIn(house, owner))
    const patch = (id: string, body: object) =>
      house.request('PATCH', `/${collection}/${id}`, { cookie, body })
    setClock(started + 11 * 60_000)
    const email = chosen()
    expect((await patch(account.id, { name: 'Ada' })).status).toBe(200)
    expect(await patch(account.id, { email })).toMatchObject({
      status: 422,
      body: { errors: [{ data: { fields: [{ path: 'email' }] } }] },
    })
    expect((await patch(account.id, { email, current: 'not it' })).status).toBe(422)
    expect((await patch(account.id, { email, current: PASSWORD })).status).toBe(200)
    expect((await patch(account.id, { email: account.email, current: PASSWORD })).status).toBe(200)
    expect(await forgotten(account.email)).not.toBe('')
    const fields = { email: chosen(), name: 'Nele', roles: ['editor'], timeZone: 'UTC', locale: 'en' }
    const made = await house.payload.create({ collection: collection as 'clients', data: fields as never })
    const right = chosen()
    expect((await patch(made.id, { email: right, current: PASSWORD })).status).toBe(200)
    expect(await forgotten(right)).not.toBe('')
  })
})
