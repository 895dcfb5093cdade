import { cookieIn, newAccount, PASSWORD, postOf } from '@tests/doors/identity/accounts'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { NotCarried } from '@/domain/notifications/carrier'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { afterAllAnswers } from '@/server/afterAnswer'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { dispatch, newPost, now } from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
/** Sends of programs that ended meanwhile. */
const hanging: (() => void)[] = []
afterEach(async () => {
  setClock(null)
  for (const end of hanging.splice(0)) end()
  await afterAllAnswers()
})
afterAll(() => house?.close())

const unknown = () => `new-${crypto.randomUUID()}@example.org`
const signUp = (email: string) =>
  house.request('POST', '/portal/sign-up', {
    body: { name: 'Ada', email, password: PASSWORD, timeZone: 'Europe/Berlin', locale: 'en' },
  })
const tokenIn = (href: string | undefined) => /token=([\w-]+)/.exec(href ?? '')?.[1] ?? ''

/** The program ends with the answer: whatever it meant to do afterwards never happens. */
async function endsWithItsAnswer(work: () => Promise<unknown>): Promise<void> {
  const { payload } = house
  const { sendEmail } = payload
  // It has claimed what it wanted to send: that is after its answer, whenever that may be.
  const began = new Promise<void>((begins) => {
    payload.sendEmail = () => {
      begins()
      return new Promise((_, fails) => hanging.push(() => fails(new Error('the program is gone'))))
    }
  })
  await work()
  await began
  payload.sendEmail = sendEmail
}

/** What the worker sends once the lease of the program that died is over. */
async function later() {
  setClock((await now(house.payload)) + 2 * MINUTE_MS)
  const post = newPost()
  await dispatch(house.payload, post.carrier)
  return post
}

test('a program that ends with its answer loses no link: the worker sends it, and it works', async () => {
  const email = unknown()
  await endsWithItsAnswer(() => signUp(email))
  const [parcel] = (await later()).parcels.filter(({ to }) => to === email)
  const token = tokenIn(parcel?.letter.action.href)
  expect((await house.request('POST', `/clients/verify/${token}`)).status).toBe(200)
})

test('a link that is mailed twice is the same link, under the same key', async () => {
  const email = unknown()
  await endsWithItsAnswer(() => signUp(email))
  const first = newPost(() => {
    throw new NotCarried('ETIMEDOUT', { maybe: true })
  })
  const tried: { href: string; key: string }[] = []
  first.carrier.carry = async ({ letter, key, to }) => {
    if (to === email) tried.push({ href: letter.action.href, key })
    throw new NotCarried('ETIMEDOUT', { maybe: true })
  }
  setClock((await now(house.payload)) + 2 * MINUTE_MS)
  await dispatch(house.payload, first.carrier)
  const [parcel] = (await later()).parcels.filter(({ to }) => to === email)
  expect(tried).toEqual([{ href: parcel?.letter.action.href, key: parcel?.key }])
})

test('no token stands in clear anywhere in the database', async () => {
  const email = unknown()
  const post = postOf(house)
  await signUp(email)
  const token = await post.token(email)
  expect(token).toHaveLength(43)
  const columns = await rowsOf<{ table: string; column: string }>(
    poolOf(house.payload),
    sql`select table_name as table, column_name as column from information_schema.columns
        where table_schema = 'public' and data_type in ('character varying', 'text', 'jsonb')`,
  )
  for (const { table, column } of columns) {
    const found = await rowsOf(
      poolOf(house.payload),
      sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)}::text like ${`%${token}%`} limit 1`,
    )
    expect(found, `${table}.${column}`).toEqual([])
  }
})

test('a link that was used, or is too old, is not mailed any more', async () => {
  const { payload } = house
  const { email, id } = await newAccount(house, 'clients')
  await endsWithItsAnswer(() => house.request('POST', '/clients/forgot-password', { body: { email } }))
  await poolOf(payload).execute(
    sql`update account_tokens set used_at = expires_at where client_id = ${id}::uuid`,
  )
  expect((await later()).parcels.filter(({ to }) => to === email)).toEqual([])
})

test('a password that was changed is told of, whatever its owner prefers and at any hour', async () => {
  const { payload } = house
  const account = await newAccount(house, 'clients', {
    notificationPreferences: {
      reminders: false,
      messages: false,
      credits: false,
      quietFrom: '00:00',
      quietTo: '23:59',
    },
  })
  const signedIn = await house.request('POST', '/clients/login', {
    body: { email: account.email, password: PASSWORD },
  })
  const post = postOf(house)
  await house.request('POST', '/portal/password', {
    body: { current: PASSWORD, password: 'slate over moss 8' },
    cookie: cookieIn(signedIn),
  })
  await afterAllAnswers()
  expect((await post.to(account.email)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('was changed'),
  ])
  expect(
    await rowsOf(
      poolOf(payload),
      sql`select 1 from notification_events
    where kind = 'password_changed' and status = 'sent' and subject = ${account.id}`,
    ),
  ).toHaveLength(1)
})
