import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http'
import { newVisit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { PRODUCTION, startWeb, type Web } from '../support/web'

let house: House
let webs: Web[]
beforeAll(async () => {
  house = await openHouse()
  webs = await Promise.all([startWeb(house.database, PRODUCTION), startWeb(house.database, PRODUCTION)])
})
afterAll(async () => {
  await Promise.all((webs ?? []).map((web) => web.stop()))
  await house?.close()
})

let last = 0
/** An address that nobody else of this file has, as the edge reports it. */
const somewhere = () => `10.${++last >> 8}.${last & 255}.1`

type Sent = { cookie?: string; ip?: string; body?: unknown }
let turn = 0

/** One call at the two programs in turn. */
async function call(method: string, path: string, { cookie = '', ip = somewhere(), body }: Sent = {}) {
  const web = webs[turn++ % webs.length] as Web
  const answer = await fetch(web.url + path, {
    method,
    headers: { 'X-Forwarded-For': ip, Cookie: cookie, Origin: web.url, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, wait: answer.headers.get('retry-after'), text: await answer.text() }
}

/** How many of `count` calls are let through before the first 429, and that one. */
async function until429(count: number, ask: (n: number) => ReturnType<typeof call>) {
  for (let passed = 0; passed < count; passed++) {
    const answer = await ask(passed)
    if (answer.status === 429) return { passed, ...answer }
  }
  return { passed: count, status: 0, wait: null, text: '' }
}

function expectLimit(found: Awaited<ReturnType<typeof until429>>, passed: number, seconds: number) {
  expect([found.passed, found.status]).toEqual([passed, 429])
  expect(Number(found.wait)).toBeGreaterThan(0)
  expect(Number(found.wait)).toBeLessThanOrEqual(seconds)
  expect(JSON.parse(found.text)).toMatchObject({ errors: [{ data: { code: 'rate_limited' } }] })
}

test('300 calls a minute by session, wherever they come from, at two programs together', async () => {
  const { id } = await newClient(house.payload)
  const cookie = await house.cookieOf('clients', id)
  expectLimit(await until429(310, () => call('GET', '/api/clients/me', { cookie })), 300, 60)
  expect((await call('GET', '/api/portal/bookings', { cookie })).status, 'at any door').toBe(429)
  const another = await house.cookieOf('clients', id)
  expect((await call('GET', '/api/clients/me', { cookie: another })).status, 'another session').toBe(200)
})

test('300 calls a minute by address for whoever is not signed in, a forged session included', async () => {
  const ip = somewhere()
  const ask = (n: number) =>
    call('GET', '/api/portal/catalogue', { ip, cookie: n % 2 ? `__Host-trs-client=${n}` : '' })
  expectLimit(await until429(310, ask), 300, 60)
  expect((await call('GET', '/api/health/ready', { ip })).status, 'watching is not counted').toBe(200)
  expect((await call('GET', '/api/portal/catalogue')).status, 'another address').toBe(200)
})

test('an IPv6 address counts with its /64, an IPv4 address in whatever spelling as one', async () => {
  const ask = (n: number) => call('GET', '/api/portal/catalogue', { ip: `2001:db8:1:2:${n.toString(16)}::1` })
  expectLimit(await until429(310, ask), 300, 60)
  expect((await call('GET', '/api/portal/catalogue', { ip: '2001:db8:1:3::1' })).status).toBe(200)
  const ip = somewhere()
  const mapped = (n: number) => call('GET', '/api/portal/catalogue', { ip: n % 2 ? ip : `::ffff:${ip}` })
  expectLimit(await until429(310, mapped), 300, 60)
})

test('what a visitor writes before the edge’s own entry opens no new account of calls', async () => {
  const peer = somewhere()
  const ask = (n: number) => call('GET', '/api/portal/catalogue', { ip: `192.0.2.${n % 256}, ${peer}` })
  expectLimit(await until429(310, ask), 300, 60)
})

test('a client books ten times a minute, counted at the door before anything is looked at', async () => {
  const { client, service, therapist, startsAt } = await newVisit(house)
  const ask = async () => {
    const cookie = await house.cookieOf('clients', client)
    const body = {
      service: service.slug,
      therapist: therapist.slug,
      startsAt: toIso(startsAt),
      attemptId: 'no',
    }
    return call('POST', '/api/portal/bookings', { cookie, body })
  }
  expectLimit(await until429(12, ask), 10, 60)
  const other = await newVisit(house)
  expect((await call('POST', '/api/portal/bookings', { cookie: other.cookie, body: {} })).status).toBe(422)
})

test('of one visitor three times are kept at once, and twenty are asked for a day', async () => {
  const { service, therapist, startsAt } = await newVisit(house)
  const ip = somewhere()
  const keep = (hours: number, from = ip) => {
    const place = {
      service: service.slug,
      therapist: therapist.slug,
      startsAt: toIso(startsAt + hours * HOUR_MS),
    }
    return call('POST', '/api/site/reservations', {
      ip: from,
      body: { ...place, attemptId: crypto.randomUUID() },
    })
  }
  const kept = await Promise.all([2, 4, 6, 8, 10].map((hours) => keep(hours)))
  expect(kept.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429, 429])
  const refused = kept.find(({ status }) => status === 429)
  expect(Number(refused?.wait)).toBeGreaterThan(60)
  expect((await keep(12, somewhere())).status, 'another visitor').toBe(201)
  expectLimit(await until429(17, () => keep(0.01)), 15, 86_400)
  // Of everybody together a therapist keeps twelve.
  const crowd = await Promise.all(
    [14, 16, 18, 20, 22, 24, 26, 28, 30, 32].map((hours) => keep(hours, somewhere())),
  )
  expect(crowd.filter(({ status }) => status === 201)).toHaveLength(8)
})

test('twenty accounts an hour are made from one address', async () => {
  const ip = somewhere()
  const ask = () => {
    const email = `new-${crypto.randomUUID()}@example.org`
    const body = {
      name: 'Ada',
      email,
      password: 'moss under slate 7',
      timeZone: 'Europe/Berlin',
      locale: 'en',
    }
    return call('POST', '/api/portal/sign-up', { ip, body })
  }
  expectLimit(await until429(22, ask), 20, 3600)
})

test.each([
  [
    'links to prove an address',
    (n: number) => call('POST', `/api/clients/verify/guess-${n}`, { ip: '198.51.100.1' }),
  ],
  [
    'links for a password',
    (n: number) => {
      const body = { token: `guess-${n}`, password: 'moss under slate 7' }
      return call('POST', '/api/clients/reset-password', { ip: '198.51.100.2', body })
    },
  ],
])('twenty %s a minute are tried from one address', async (_what, ask) => {
  expectLimit(await until429(22, ask), 20, 60)
})

test('sixty pages at once are drawn for one address by one program; another’s and files stay', async () => {
  const ip = somewhere()
  let asked = 0
  /** As it is written: `fetch` would read dots by itself. */
  const ask = (path: string, from = ip, more = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
      const sent = request(
        webs[0]?.url ?? '',
        { path, headers: { 'X-Forwarded-For': from, ...more } },
        async (got) => {
          const text = (await got.toArray()).join('')
          resolve({ status: got.statusCode ?? 0, headers: got.headers, text })
        },
      )
      sent.on('error', reject).end()
    })
  const many = (path: string, length: number) =>
    Promise.all(Array.from({ length }, () => ask(`${path}?${++asked}`)))
  const pages = [
    '/robots.txt',
    '/_next/../robots.txt',
    '/_next/static/%2e%2e/%2e%2e/robots.txt',
    '/de/portal',
  ]
  const drawn = (await Promise.all(pages.map((path) => many(path, 30)))).flat()
  const refused = drawn.filter(({ status }) => status === 429)
  expect(drawn.length - refused.length).toBeGreaterThanOrEqual(60)
  expect(refused.length).toBeGreaterThan(30)
  expect(refused.at(-1)?.headers).toMatchObject({ 'retry-after': '1', 'x-content-type-options': 'nosniff' })
  expect(refused.at(-1)?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(refused.at(-1)?.text).toContain('Zu viel auf einmal')
  expect((await ask('/robots.txt', somewhere())).status, 'another address').toBe(200)
  const member = await ask('/robots.txt', ip, { Cookie: '__Host-trs-client=x' })
  expect(member.status, 'somebody behind the same').toBe(200)
  const [, file = ''] =
    /href="(\/_next\/static\/[^"]+\.css)/.exec((await ask('/sign-in', somewhere())).text) ?? []
  const statuses = async (path: string, length: number) =>
    new Set((await many(path, length)).map(({ status }) => status))
  for (let page = 0; page < 4; page++) expect(await statuses(file, 100)).toEqual(new Set([200]))
})

test('a process holds so much of what is being sent and no more, of one address and of all', async () => {
  const { url } = webs[0] as Web
  const open: ClientRequest[] = []
  /** Says how much is coming and sends nothing; what is answered, null where one waits for the rest. */
  const begin = (ip: string, headers: Record<string, string | number>, path = '/') =>
    new Promise<number | null>((resolve) => {
      const sent = request(url + path, { method: 'POST', headers: { 'X-Forwarded-For': ip, ...headers } })
      sent.on('response', ({ statusCode = 0 }) => resolve(statusCode))
      sent.on('error', () => resolve(null))
      open.push(sent)
      sent.flushHeaders()
      setTimeout(() => resolve(null), 300)
    })
  const large = { 'Content-Length': 10_000_000 }
  const [one, two, three] = [somewhere(), somewhere(), somewhere()]
  expect([await begin(one, large), await begin(one, { 'Transfer-Encoding': 'chunked' })]).toEqual([
    null,
    null,
  ])
  expect(await begin(one, large)).toBe(429)
  expect(await begin(one, large, '/api/media')).toBe(429)
  expect([await begin(two, large), await begin(two, large), await begin(three, large)]).toEqual([
    null,
    null,
    503,
  ])
  // Forms without files are taken all the same, and room is there again once somebody has gone.
  expect((await call('POST', '/api/portal/bookings', { body: {} })).status).toBe(401)
  for (const sent of open) sent.destroy()
  await expect.poll(() => begin(three, large)).toBe(null)
  for (const sent of open) sent.destroy()
})
