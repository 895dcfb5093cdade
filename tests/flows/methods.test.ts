import { request } from 'node:http'
import { expect, test } from 'vitest'
import { ownWeb } from '../support/ownWeb'

const web = ownWeb()

/** One request of a method that `fetch` may not send. */
function send(method: string, path: string) {
  return new Promise<{ status?: number; headers: Record<string, unknown>; text: string }>((told, failed) => {
    const asked = request(web().url + path, { method, headers: { Cookie: '__Host-trs-client=canary' } })
    asked.on('error', failed)
    asked.on('response', (answer) => {
      let text = ''
      answer.on('data', (part) => (text += part))
      answer.on('end', () => told({ status: answer.statusCode, headers: answer.headers, text }))
    })
    asked.end()
  })
}

const DOORS = ['/api/portal/catalogue', '/api/clients/login', '/api/bookings', '/api/nothing']
const PAGES = [
  ...['/', '/sign-in', '/portal', '/admin', '/admin/login', '/nothing', '/favicon.ico', '/x.png'],
  ...['/_next/static/nothing', '/_next/static', '/_next/image'],
]

test.each(['TRACE', 'PROPFIND', 'SEARCH', 'QUERY', 'LOCK', 'PURGE', 'PUT'])(
  '%s is refused everywhere, and echoes nothing',
  async (method) => {
    for (const path of [...DOORS, ...PAGES]) {
      const { status, headers, text } = await send(method, path)
      expect([path, status, text]).toEqual([path, 405, ''])
      expect(headers.allow).toMatch(/^GET, HEAD, POST/)
      expect(headers['x-request-id']).toBeTypeOf('string')
      expect(headers['strict-transport-security']).toBeTypeOf('string')
    }
  },
)

test.each(['PATCH', 'DELETE', 'OPTIONS'])('%s is no method of a page', async (method) => {
  for (const path of PAGES) expect([path, (await send(method, path)).status]).toEqual([path, 405])
})

test('HEAD answers what GET answers, less the body', async () => {
  for (const path of [
    '/api/health/live',
    '/api/portal/catalogue',
    '/api/portal/credits',
    '/sign-in',
    '/nothing',
  ]) {
    const [head, get] = [await send('HEAD', path), await send('GET', path)]
    expect([path, head.status, head.text]).toEqual([path, get.status, ''])
    expect(head.headers['content-type']).toBe(get.headers['content-type'])
  }
})

test('OPTIONS names the methods of the doors and nothing else', async () => {
  for (const path of DOORS) {
    const { status, headers, text } = await send('OPTIONS', path)
    expect([status, text]).toEqual([204, ''])
    expect(headers.allow).toContain('GET')
  }
})
