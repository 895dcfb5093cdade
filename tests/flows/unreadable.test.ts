import { request } from 'node:http'
import { expect, test } from 'vitest'
import { ownWeb } from '../support/ownWeb'

const web = ownWeb()

const OVERRIDE = { 'X-Payload-HTTP-Method-Override': 'GET' }
const FORM = 'multipart/form-data; boundary=x'
const partOf = (text: string) =>
  `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${text}\r\n--x--\r\n`

test.each([
  ['a condition that is no JSON', 'GET', '/api/therapists?where=abc', {}, undefined],
  ['a form without an end', 'POST', '/api/clients', { 'Content-Type': 'multipart/form-data' }, 'abc'],
  ['a form cut off', 'POST', '/api/clients', { 'Content-Type': FORM }, partOf('{}').slice(0, 60)],
  ['a form of broken fields', 'POST', '/api/clients', { 'Content-Type': FORM }, partOf('{"name":')],
  [
    'a long query that is no JSON',
    'POST',
    '/api/therapists',
    { ...OVERRIDE, 'Content-Type': 'application/json' },
    '{"where":',
  ],
  [
    'a long query with a broken condition',
    'POST',
    '/api/therapists',
    { ...OVERRIDE, 'Content-Type': 'application/x-www-form-urlencoded' },
    'where=abc',
  ],
])('%s is refused as what cannot be read', async (_what, method, path, headers, body) => {
  const answer = await fetch(web().url + path, { method, headers: headers as Record<string, string>, body })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ errors: [{ data: { code: 'invalid_input' } }] })
})

test('what can be read is let through', async () => {
  expect((await fetch(`${web().url}/api/therapists?where=${encodeURIComponent('{}')}`)).status).toBe(200)
  const headers = { 'Content-Type': FORM }
  const form = await fetch(`${web().url}/api/clients`, { method: 'POST', headers, body: partOf('{}') })
  expect(form.status).toBe(401)
  const long = { ...OVERRIDE, 'Content-Type': 'application/x-www-form-urlencoded' }
  const asked = { method: 'POST', headers: long, body: 'where[slug][equals]=x' }
  expect(await (await fetch(`${web().url}/api/therapists`, asked)).json()).toMatchObject({ docs: [] })
})

test('an address that cannot be decoded is one that is not there', async () => {
  for (const path of [
    '/api/%E0%A4%A',
    '/api/portal/bookings/%',
    '/portal/bookings/%E0%A4%A',
    '/%ff',
    '/a%?b=1',
  ]) {
    const { status, headers } = await statusOf(path)
    expect([path, status]).toEqual([path, 404])
    expect(headers['x-request-id']).toBeTypeOf('string')
    expect(headers['strict-transport-security']).toBeTypeOf('string')
  }
})

test('Payload’s own tables are no doors', async () => {
  const answer = await fetch(`${web().url}/api/payload-migrations`)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ errors: [{ data: { code: 'not_found' } }] })
})

/** `fetch` would mend the address first. */
function statusOf(path: string) {
  return new Promise<{ status?: number; headers: Record<string, unknown> }>((told, failed) => {
    const { port } = new URL(web().url)
    const asked = request({ host: 'localhost', port, path }, (answer) => {
      answer.resume()
      told({ status: answer.statusCode, headers: answer.headers })
    })
    asked.on('error', failed)
    asked.end()
  })
}
