import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '@/domain/scheduling/instant'
import { stampAt } from '@/domain/site/enquiry'
import { readNow } from '@/server/clock'
import { derivedKey } from '@/server/derivedKey'
import { setPracticeMode } from '@/server/practiceMode'
import { keepEnquiries } from '@/server/rights/keepEnquiries'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { type House, openHouse } from '../../support/house'
import { newUser } from '../../support/people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const LETTER = {
  name: 'Grete',
  email: 'Grete@Example.org',
  message: 'May I come on a Tuesday?',
  locale: 'en',
}

const stampOf = async (secondsAgo: number) =>
  stampAt((await readNow(poolOf(house.payload))) - secondsAgo * 1000, derivedKey('enquiry'))

const send = async (more: object = {}, secondsAgo = 30) =>
  house.request('POST', '/site/enquiries', { body: { ...LETTER, stamp: await stampOf(secondsAgo), ...more } })

const stored = () =>
  rowsOf<Record<string, string>>(poolOf(house.payload), sql`select * from enquiries order by received_at`)

test('a letter is kept sealed, under a key of its own, and read by the office alone', async () => {
  expect((await send()).status).toBe(202)
  const [row] = await stored()
  expect(JSON.stringify(row)).not.toMatch(/Grete|Tuesday|example/i)
  expect(
    [row?.name_sealed, row?.email_sealed, row?.message_sealed].every((text) => text?.startsWith('pe1.')),
  ).toBe(true)
  const keys = await rowsOf(
    poolOf(house.payload),
    sql`select 1 from data_keys where subject = ${`enquiry:${row?.id}`}`,
  )
  expect(keys).toHaveLength(1)
  const read = async (role: string) => {
    const cookie = await house.cookieOf('users', (await newUser(house.payload, [role])).id)
    return house.request('GET', `/enquiries/${row?.id}`, { cookie })
  }
  expect((await read('staff')).body).toMatchObject({ ...LETTER, email: 'grete@example.org', status: 'new' })
  expect((await read('editor')).status).toBe(403)
  expect((await read('therapist')).status).toBe(403)
})

test('staff note what became of it, and change no word; nobody rewrites or removes it', async () => {
  const [row] = await stored()
  const cookie = await house.cookieOf('users', (await newUser(house.payload, ['staff'])).id)
  const asked = { cookie, body: { status: 'answered', message: 'Never asked.' } }
  const { status, body } = await house.request('PATCH', `/enquiries/${row?.id}`, asked)
  expect([status, body.doc.status, body.doc.message]).toEqual([200, 'answered', LETTER.message])
  const run = (statement: ReturnType<typeof sql>) => poolOf(house.payload).execute(statement)
  const code = (error: unknown) => (error as { cause?: { code?: string } }).cause?.code
  await expect(
    run(sql`update enquiries set locale = 'de'`).catch((error) => Promise.reject(code(error))),
  ).rejects.toBe('23001')
  await expect(run(sql`update enquiries set message_sealed = 'in clear'`)).rejects.toThrow()
  await expect(run(sql`delete from enquiries`)).rejects.toThrow()
})

test('what a program fills in is answered as if it had been taken, and kept nowhere', async () => {
  const before = (await stored()).length
  expect((await send({ website: 'https://buy.example' })).status).toBe(202)
  expect(await stored()).toHaveLength(before)
})

test('a form that comes back at once, late, or without our stamp is not taken', async () => {
  const before = (await stored()).length
  const forged = `${Math.floor(Date.now()).toString(36)}.0123456789abcdef`
  for (const answer of [await send({}, 1), await send({}, 25 * 3600), await send({ stamp: forged })]) {
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, 'too_early'])
  }
  expect(await stored()).toHaveLength(before)
})

test.each([
  [{ name: '' }, 'name'],
  [{ email: 'nobody' }, 'email'],
  [{ message: '  ' }, 'message'],
  [{ message: 'x'.repeat(4001) }, 'message'],
])('%j is refused by name', async (more, path) => {
  const { status, body } = await send(more)
  expect([status, body.errors[0].data.fields[0].path]).toEqual([422, path])
})

test('five letters an hour from one address; the sixth waits', async () => {
  setPracticeMode('production')
  try {
    const headers = { 'x-forwarded-for': '192.0.2.77' }
    const statuses: number[] = []
    for (let letter = 0; letter < 6; letter += 1) {
      const body = { ...LETTER, stamp: await stampOf(60) }
      statuses.push((await house.request('POST', '/site/enquiries', { body, headers })).status)
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
  } finally {
    setPracticeMode(null)
  }
})

test('half a year later nobody reads it any more; that it came stays', async () => {
  await send({ name: 'Hanne' })
  const { payload } = house
  const row = (await stored()).at(-1)
  const cookie = await house.cookieOf('users', (await newUser(payload, ['staff'])).id)
  const read = async () => (await house.request('GET', `/enquiries/${row?.id}`, { cookie })).body
  const at = await readNow(poolOf(payload))
  await keepEnquiries(payload, at + 179 * DAY_MS)
  expect((await read()).name).toBe('Hanne')
  expect((await keepEnquiries(payload, at + 181 * DAY_MS)).enquiriesDestroyed).toBeGreaterThan(0)
  expect(await read()).toMatchObject({ id: row?.id, status: 'new' })
  expect(JSON.stringify(await read())).not.toContain('Hanne')
  expect(await keepEnquiries(payload, at + 181 * DAY_MS)).toEqual({ enquiriesDestroyed: 0 })
})

test('whoever asks for it has theirs erased by the office, on record and for good', async () => {
  await send({ name: 'Wilma' })
  const { payload } = house
  const id = (await stored()).at(-1)?.id
  const cookie = await house.cookieOf('users', (await newUser(payload, ['staff'])).id)
  const erase = () => house.request('POST', `/staff/enquiries/${id}/erasure`, { cookie, body: {} })
  expect((await erase()).status).toBe(200)
  const read = await house.request('GET', `/enquiries/${id}`, { cookie })
  expect(JSON.stringify(read.body)).not.toContain('Wilma')
  expect(await erase()).toMatchObject({
    status: 409,
    body: { errors: [{ data: { code: 'outcome_exists' } }] },
  })
  const events = await rowsOf(
    poolOf(payload),
    sql`select action from audit_events where subject = ${`enquiry:${id}`} and action in ('enquiry_erased', 'key_destroyed') order by action`,
  )
  expect(events).toEqual([{ action: 'enquiry_erased' }, { action: 'key_destroyed' }])
})
