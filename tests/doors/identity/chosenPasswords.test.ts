import { type House, openHouse } from '@tests/support/house'
import { dictionary } from '@zxcvbn-ts/language-common'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { weaknessOf } from '@/domain/identity/passwordRules'
import { isListed } from '@/server/isListed'
import { setPracticeMode } from '@/server/practiceMode'
import { logIn, newAccount, PASSWORD, postOf } from './accounts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterAll(() => house.close())
afterEach(() => setPracticeMode(null))

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
