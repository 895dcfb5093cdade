import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, openCast } from './cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const BODIES = [undefined, 'null', '[]', '1', '"text"']
const codeOf = ({ status, body }: { status: number; body: { errors: { data: { code: string } }[] } }) => [
  status,
  body.errors[0]?.data.code,
]

test.each(BODIES)('a document is written from an object of fields, not from %s', async (body) => {
  const { request, cookies, things, stored } = cast
  const before = await stored('clients', things.own.client)
  for (const path of [`/clients/${things.own.client}`, `/users/${things.own.user}`]) {
    expect(codeOf(await request('PATCH', path, { cookie: cookies.owner, body }))).toEqual([
      422,
      'invalid_input',
    ])
  }
  expect(codeOf(await request('POST', '/clients', { cookie: cookies.staff, body }))[0]).toBe(422)
  expect(await stored('clients', things.own.client)).toEqual(before)
})

test('whoever may not write learns that first, whatever was sent', async () => {
  const { request, cookies, things } = cast
  for (const body of BODIES) {
    expect(codeOf(await request('POST', '/bookings', { cookie: cookies.owner, body }))[0]).toBe(403)
    expect(codeOf(await request('POST', '/clients', { body }))[0]).toBe(401)
    const others = await request('PATCH', `/clients/${things.other.client}`, { cookie: cookies.client, body })
    expect(codeOf(others)[0]).toBe(404)
  }
})

test('a name is one line, at every way in', async () => {
  const { request, cookies, things } = cast
  const name = ' Ada\r\nBcc: x@example.org\u0000\u2028Martin '
  const own = await request('PATCH', `/clients/${things.own.client}`, {
    cookie: cookies.client,
    body: { name, phone: '+49\n30' },
  })
  expect(own.body.doc).toMatchObject({ name: 'Ada Bcc: x@example.org Martin', phone: '+49 30' })
  const user = await request('PATCH', `/users/${things.own.user}`, { cookie: cookies.owner, body: { name } })
  expect(user.body.doc.name).toBe('Ada Bcc: x@example.org Martin')
})
