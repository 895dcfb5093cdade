import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newDesk } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../scripts/practiceDatabase.mjs'
import { PRODUCTION, startWeb, type Web } from '../support/web'

let house: House
let web: Web
beforeAll(async () => {
  house = await openHouse()
  web = await startWeb(house.database, PRODUCTION)
})
afterAll(async () => {
  await web?.stop()
  await house?.close()
})

const get = (path: string, cookie = '') =>
  fetch(web.url + path, { headers: { Cookie: cookie }, redirect: 'manual' })

test.each([
  '/.env',
  '/.env.local',
  '/.env.example',
  '/.git/HEAD',
  '/.git/config',
  '/.data/secret',
  '/.npmrc',
  '/.nvmrc',
  '/.ci/run',
  '/.well-known/../.env',
  '/%2e%65nv',
  '/package.json',
  '/package-lock.json',
  '/payload.config.ts',
  '/next.config.ts',
  '/tsconfig.json',
  '/src/server/env.ts',
  '/dist/worker.mjs',
  '/.next/BUILD_ID',
  '/.next/server/middleware.js',
  '/_next/../.env',
  '/_next/static/../../.env',
  '/_next/static/..%2f..%2f.env',
  '/_next/image?url=%2f.env&w=64&q=75',
  '/node_modules/next/package.json',
  '/server-status',
  '/debug',
  '/actuator',
])('%s is not there', async (path) => {
  const answer = await get(path)
  expect([308, 400, 404]).toContain(answer.status)
  expect(await answer.text()).not.toMatch(
    /PAYLOAD_SECRET|DATABASE_URL|"dependencies"|repositoryformatversion/,
  )
})

test('a user without a second factor sees one page of the panel: where it is set up', async () => {
  const { id } = await newDesk(house, ['owner'])
  const cookie = await house.cookieOf('users', id)
  /** A page that is drawn as it is sent leads on in what it says. */
  const leadsTo = async (path: string) => {
    const answer = await get(path, cookie)
    const text = await answer.text()
    expect(text.includes(id), path).toBe(false)
    const [, inWords] =
      /(?:http-equiv="refresh" content="\d+;url=|NEXT_REDIRECT;\w+;)([^";]+)/.exec(text) ?? []
    const said = answer.headers.get('location') ?? inWords
    return said?.replace(web.url, '').split('?')[0]
  }
  for (const path of ['/admin', '/admin/account', '/admin/collections/bookings', '/admin/globals/practice'])
    expect([path, await leadsTo(path)]).toEqual([path, '/admin/login'])
  expect(await leadsTo('/admin/login')).toBe('/admin/second-factor')
  const page = await get('/admin/second-factor', cookie)
  expect([page.status, (await page.text()).includes('This practice asks for a second factor')]).toEqual([
    200,
    true,
  ])
  for (const path of ['/admin/messages', '/admin/calendar', '/admin/room/1', '/api/users/me'])
    expect((await (await get(path, cookie)).text()).includes(id), path).toBe(false)
  const visitor = await (await get('/admin/second-factor')).text()
  // The panel's words come along to its door; its page does not.
  expect(visitor).toContain('NEXT_REDIRECT;replace;/admin/login?redirect=/admin/second-factor')
})

test('the built pages come without source maps, and none of their files names one', async () => {
  const files = await readdir(join('.next', 'static'), { recursive: true })
  expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(10)
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  for (const file of files.filter((name) => /\.(js|css)$/.test(name))) {
    expect(await readFile(join('.next', 'static', file), 'utf8'), file).not.toMatch(
      /sourceMappingURL=(?!data:)\S+\.map/,
    )
    const answer = await get(`/_next/static/${file}.map`)
    expect(answer.status).toBe(404)
  }
})

test('doors for developing and for the panel tell the public nothing', async () => {
  const client = await newClient(house.payload)
  const cookie = await house.cookieOf('clients', client.id)
  for (const path of ['/api/dev/mails', '/api/dev/mails?to=a@example.org', '/api/access']) {
    for (const who of ['', cookie]) expect([path, (await get(path, who)).status]).toEqual([path, 404])
  }
  const owner = await newDesk(house, ['owner'])
  const staff = await house.cookieOf('users', owner.id)
  expect((await get('/api/dev/mails', staff)).status, 'the owner neither').toBe(404)
  expect((await get('/api/og')).status, 'no pictures are drawn').toBe(400)
  const ready = await (await get('/api/health/ready')).json()
  expect(Object.keys(ready as object).sort()).toEqual(['missing', 'status', 'tick'])
})

test('what nobody foresaw is answered by an id alone, under which the log has it', async () => {
  await withClient(house.database.ownerUrl, (db) => db.query('alter table services rename to services_gone'))
  try {
    const answer = await get('/api/portal/catalogue')
    const id = answer.headers.get('x-request-id')
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({
      errors: [{ message: 'Something went wrong.', data: { requestId: id } }],
    })
    const line = web.lines().find((one) => one.includes(String(id))) ?? ''
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      requestId: id,
      err: { message: 'a statement failed' },
    })
    const page = await get('/')
    const text = await page.text()
    expect(text).not.toMatch(/services|select |Failed query|node_modules|at \w+ \(/)
    const other = page.headers.get('x-request-id')
    expect(web.lines().some((one) => one.includes(String(other)))).toBe(true)
    for (const one of web.lines()) expect(() => JSON.parse(one), one).not.toThrow()
  } finally {
    await withClient(house.database.ownerUrl, (db) =>
      db.query('alter table services_gone rename to services'),
    )
  }
})
