import { type House, openHouse } from '@tests/support/house'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '@/server/sql'
import { type Account, cookieIn, countOf, isSignedIn, logIn, newAccount, PASSWORD, postOf } from './accounts'

let house: House
let other: pg.Client
beforeAll(async () => {
  house = await openHouse()
  other = new pg.Client({ connectionString: house.database.ownerUrl })
  await other.connect()
})
afterAll(async () => {
  await other?.end()
  await house?.close()
})

type Call = () => ReturnType<House['request']>

/** A change of the account that is under way, `call` begun in its midst, and what that is answered. */
async function amidst(change: string[], call: Call) {
  await other.query('begin')
  for (const statement of change) await other.query(statement)
  let isDone = false
  const answer = call().finally(() => {
    isDone = true
  })
  // Until it has come as far as it comes: it waits for the change, or is through already.
  while (!isDone) {
    const waiting = sql`select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    if ((await countOf(house, waiting)) > 0) break
  }
  await other.query('commit')
  return answer
}

const whoOf = ({ collection, id }: Account) => `${collection === 'users' ? 'user' : 'client'}:${id}`
const column = (collection: Account['collection']) => (collection === 'users' ? 'user_id' : 'client_id')
const ended = ({ collection, id }: Account) =>
  `update sessions set ended_at = now() where ${column(collection)} = '${id}' and ended_at is null`
const newPassword = ({ collection, id }: Account) => [
  `update credentials set hash = left(hash, -4) || 'AAAA' where ${column(collection)} = '${id}'`,
  ended({ collection, id } as Account),
]
const newPasskey = (account: Account) => [
  `select pg_advisory_xact_lock(hashtextextended('second_factors:${whoOf(account)}', 0))`,
  `insert into second_factors (id, ${column(account.collection)}, kind, credential_id, public_key, sign_count, confirmed_at)
   values (gen_random_uuid(), '${account.id}', 'passkey', '${crypto.randomUUID()}', 'key', 0, now())`,
  ended(account),
]

describe.each(['clients', 'users'] as const)('%s', (collection) => {
  test('a sign-in that meets a change of the password, or a first second factor, is none', async () => {
    for (const change of [newPassword, newPasskey]) {
      const account = await newAccount(house, collection)
      const answer = await amidst(change(account), () => logIn(house, account))
      expect([answer.status, answer.body.errors?.[0].data.code]).toEqual([401, 'not_signed_in'])
      expect(await isSignedIn(house, collection, cookieIn(answer))).toBe(false)
    }
    // Nobody changes anything: ten at once are let in.
    const account = await newAccount(house, collection)
    const all = await Promise.all(Array.from({ length: 10 }, () => logIn(house, account)))
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200))
  })

  test('nor does the old password lead to a second step, nor a mailed link around a factor', async () => {
    const guarded = await newAccount(house, collection)
    for (const statement of newPasskey(guarded).slice(1)) await other.query(statement)
    const step = await amidst(newPassword(guarded), () => logIn(house, guarded))
    expect([step.status, step.body.errors[0].data, cookieIn(step)]).toEqual([
      401,
      { code: 'not_signed_in' },
      '',
    ])

    const account = await newAccount(house, collection)
    const post = postOf(house)
    await house.request('POST', `/${collection}/forgot-password`, { body: { email: account.email } })
    const token = await post.token(account.email)
    const body = { token, password: `${PASSWORD} and moss` }
    const answer = await amidst(newPasskey(account), () =>
      house.request('POST', `/${collection}/reset-password`, { body }),
    )
    expect([answer.status, answer.body.user, cookieIn(answer)]).toEqual([200, null, ''])
  })
})
