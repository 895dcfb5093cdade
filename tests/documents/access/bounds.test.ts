import { afterAll, beforeAll, expect, test } from 'vitest'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newBody } from './bodies'
import { type Cast, openCast } from './cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const asStaff = (path: string) => cast.request('GET', path, { cookie: cast.cookies.staff })

test('no list answers more than 100 documents', async () => {
  for (const limit of ['0', '-1', 'NaN']) {
    const { status, body } = await asStaff(`/clients?depth=10&limit=${limit}`)
    expect(body, limit).toMatchObject({
      errors: [{ data: { code: 'invalid_input', fields: [{ path: 'limit' }] } }],
    })
    expect(status).toBe(422)
  }
  for (const limit of ['100', '101', '250', '1e9']) {
    const { status, body } = await asStaff(`/clients?depth=10&limit=${limit}`)
    expect([limit, status, body.limit]).toEqual([limit, 200, 100])
  }
})

test('a list without pages is bounded too', async () => {
  for (let index = 0; index < 101; index += 1) {
    const data = { ...newBody(cast, 'plans', 'own'), slug: `bounded-${index}` }
    await cast.payload.create({ collection: 'plans', data: data as never })
  }
  const { body } = await asStaff('/plans?pagination=false')
  expect(body.docs).toHaveLength(100)
})

test('at most 50 conditions, however they are nested', async () => {
  const conditions = (count: number) =>
    Array.from({ length: count }, (_, index) => `where[or][${index}][name][equals]=a`).join('&')
  expect((await asStaff(`/clients?${conditions(49)}`)).status).toBe(200)
  expect((await asStaff(`/clients?${conditions(51)}`)).status).toBe(422)
  const { status } = await asStaff(`/clients/count?${conditions(1000)}`)
  expect(status).toBe(422)
})

test('at most 100 values in one condition, none of them endless', async () => {
  const values = Array.from({ length: 101 }, (_, index) => `where[name][in][${index}]=a`).join('&')
  expect((await asStaff(`/clients?${values}`)).status).toBe(422)
  expect((await asStaff(`/clients?where[name][in]=${'a,'.repeat(200)}`)).status).toBe(422)
  expect((await asStaff(`/clients?where[name][like]=${'a'.repeat(5000)}`)).status).toBe(422)
})

test('a bulk change by a condition is refused', async () => {
  const { request, cookies, things, stored } = cast
  const before = await stored('clients', things.own.client)
  const { status } = await request('PATCH', '/clients?where[id][exists]=true', {
    cookie: cookies.owner,
    body: { name: 'All of them' },
  })
  expect(status).toBe(403)
  expect(await stored('clients', things.own.client)).toEqual(before)
})

test('a bulk removal reaches no further than the person', async () => {
  const { request, cookies, rowOf, stored } = cast
  const { body } = await request('DELETE', '/time-off?where[id][exists]=true', { cookie: cookies.therapist })
  expect(body.docs).toHaveLength(1)
  expect(await stored('time-off', rowOf('time-off', 'other', 'staff') ?? '')).toBeDefined()
})

test('a statement of anybody ends after fifteen seconds', async () => {
  const [row] = await rowsOf<{ longest: string }>(
    poolOf(cast.payload),
    sql`select current_setting('statement_timeout') as longest`,
  )
  expect(row?.longest).toBe('15s')
})

test('an object is no text, and whoever may not write is told that first', async () => {
  const { request, cookies, things, stored } = cast
  const before = await stored('clients', things.own.client)
  const path = `/clients/${things.own.client}`
  const asked = (cookie?: string) =>
    request('PATCH', path, { cookie, body: { name: { a: 1 }, phone: ['1'] } })
  const { status, body } = await asked(cookies.staff)
  expect([status, body.errors[0].data.fields.map((field: { path: string }) => field.path)]).toEqual([
    422,
    ['name', 'phone'],
  ])
  expect((await asked(cookies.editor)).status).toBe(403)
  expect(await stored('clients', things.own.client)).toEqual(before)
})
