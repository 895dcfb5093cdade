import { newDesk, newVisit, type Visit } from '@tests/doors/portal/visits'
import { type EveryDoor, everyDoor, sumOf } from '@tests/support/everyDoor'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWeb, type Web } from '../support/web'

let house: House
let web: Web
let visit: Visit
let owner: { id: string; cookie: string }
let doors: EveryDoor[]
beforeAll(async () => {
  house = await openHouse()
  web = await startWeb(house.database)
  visit = await newVisit(house)
  const { id } = await newDesk(house, ['owner'])
  owner = { id, cookie: await house.cookieOf('users', id) }
  const { booking } = (await visit.book()).body
  const ids = { bookings: booking.id, clients: visit.client, users: id, therapists: visit.therapist.id }
  doors = everyDoor(house.payload, { ...ids, services: visit.service.id })
})
afterAll(async () => {
  await web?.stop()
  await house?.close()
})

const FOREIGN: Record<string, string>[] = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: 'http://localhost.evil.example' },
  { Origin: 'http://localhost:1', 'Sec-Fetch-Site': 'same-origin' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'none' },
  {},
]

/** Both sessions of one browser, valid at every door. */
const cookies = () => `${owner.cookie}; ${visit.cookie}`
const send = (method: string, path: string, more: RequestInit = {}) =>
  fetch(web.url + path, { method, redirect: 'manual', ...more })

/** A line that is told things for as long as somebody listens is left. */
const hearOut = async (answer: Response) =>
  answer.headers.get('Content-Type')?.startsWith('text/event-stream')
    ? await answer.body?.cancel()
    : await answer.text()

test('every door that may change something refuses every foreign page, and nothing changes', async () => {
  // The payment provider has no origin: its events are believed by their signature alone.
  const mutating = doors.filter(({ method, path }) => method !== 'GET' && path !== '/api/stripe/webhook')
  expect(mutating.length).toBeGreaterThan(120)
  const before = await sumOf(house.payload, { looking: false })
  const passed: string[] = []
  const knock = async ({ method, path }: EveryDoor, foreign: Record<string, string>) => {
    const headers = { Cookie: cookies(), 'Content-Type': 'application/json', ...foreign }
    const answer = await send(method, path, { headers, body: '{}' })
    const { errors } = (await answer.json()) as { errors?: { data: { code: string } }[] }
    if (answer.status !== 403 || errors?.[0]?.data.code !== 'foreign_origin')
      passed.push(`${method} ${path} ${JSON.stringify(foreign)}: ${answer.status}`)
  }
  for (const door of mutating) await Promise.all(FOREIGN.map((foreign) => knock(door, foreign)))
  expect(passed).toEqual([])
  expect(await sumOf(house.payload, { looking: false })).toEqual(before)
})

test('the same doors hear our own page: none of them says foreign_origin', async () => {
  const own = { Cookie: `__Host-trs-staff=${'a'.repeat(43)}`, Origin: web.url }
  for (const { method, path } of doors.filter(({ method }) => method !== 'GET')) {
    const answer = await send(method, path, { headers: own })
    expect(await answer.text(), `${method} ${path}`).not.toContain('foreign_origin')
  }
})

test('no door that is asked by GET or HEAD changes anything, whoever asks', async () => {
  const reading = doors.filter(({ method }) => method === 'GET')
  expect(reading.length).toBeGreaterThan(60)
  const before = await sumOf(house.payload, { looking: true })
  const found: number[] = []
  for (const { path } of reading) {
    for (const Cookie of [cookies(), owner.cookie, visit.cookie, '']) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await send(method, path, { headers: { Cookie, Origin: 'https://evil.example' } })
        found.push(answer.status)
        expect(answer.status, `${method} ${path}`).toBeLessThan(500)
        await hearOut(answer)
      }
    }
  }
  expect(found.filter((status) => status === 200).length).toBeGreaterThan(60)
  expect(await sumOf(house.payload, { looking: true })).toEqual(before)
})

test('no page that is looked at changes anything; the panel keeps how a user likes it', async () => {
  const before = await sumOf(house.payload, { looking: true })
  const token = 'a'.repeat(43)
  const places = ['', '/book', '/bookings', '/credits', '/messages', '/settings']
  const portal = places.map((end) => `/portal${end}`)
  const entry = ['/', '/sign-in', '/sign-up', `/verify?token=${token}`, `/reset-password?token=${token}`]
  const panel = [
    '',
    '/collections/clients',
    '/collections/bookings',
    '/globals/practice',
    '/account',
    '/logout',
  ]
  for (const path of [
    ...portal,
    ...entry,
    ...entry.map((one) => `/de${one}`),
    ...panel.map((end) => `/admin${end}`),
  ]) {
    const answer = await send('GET', path, { headers: { Cookie: cookies() } })
    expect(answer.status, path).toBeLessThan(500)
    await answer.text()
  }
  const after = await sumOf(house.payload, { looking: true })
  const changed = Object.keys(before).filter((table) => before[table] !== after[table])
  expect(changed.filter((table) => !table.startsWith('payload_preferences'))).toEqual([])
})

test('no answer of any door lets a page of another origin read it', async () => {
  const preflight = {
    'Access-Control-Request-Method': 'PATCH',
    'Access-Control-Request-Headers': 'content-type',
  }
  const allowing: string[] = []
  for (const { method, path } of doors) {
    for (const how of [method, 'OPTIONS']) {
      for (const Origin of ['https://evil.example', web.url]) {
        const { headers } = await send(how, path, { headers: { ...preflight, Origin } })
        const names = [...headers.keys()].filter((name) => name.startsWith('access-control'))
        if (names.length > 0) allowing.push(`${how} ${path}: ${names.join(', ')}`)
      }
    }
  }
  expect(allowing).toEqual([])
})

describe('a server action', () => {
  const fields = (html: string) =>
    [...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')] as const,
    )
  const isSignedIn = async (Cookie: string) =>
    Boolean(
      ((await (await send('GET', '/api/clients/me', { headers: { Cookie } })).json()) as { user: unknown })
        .user,
    )

  test('is refused to foreign pages under every address, and done for our own', async () => {
    const Cookie = await house.cookieOf('clients', visit.client)
    const html = await (await send('GET', '/portal', { headers: { Cookie } })).text()
    const form = html.match(/<form[^>]*>.*?<\/form>/gs)?.find((one) => fields(one).length > 0) ?? ''
    expect(fields(form).length).toBeGreaterThan(0)
    const post = (path: string, headers: Record<string, string>) => {
      const body = new FormData()
      for (const [name, value] of fields(form)) body.append(name, value)
      return send('POST', path, { headers: { Cookie, ...headers }, body })
    }
    const places = [
      '/portal',
      '/de/portal',
      '/sign-in',
      '/admin',
      '/favicon.ico',
      '/en/picture.png',
      '/x.svg',
    ]
    for (const path of places) {
      for (const foreign of FOREIGN) {
        const answer = await post(path, foreign)
        expect(answer.status, `${path} ${JSON.stringify(foreign)}`).toBe(403)
        expect(await answer.text()).toContain('foreign_origin')
      }
    }
    for (const path of ['/_next/static/x', '/_next/image', '/icon.svg']) {
      const answer = await post(path, { Origin: 'https://evil.example' })
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
    }
    expect(await isSignedIn(Cookie)).toBe(true)
    expect((await post('/portal', { Origin: web.url })).status).toBeLessThan(400)
    expect(await isSignedIn(Cookie)).toBe(false)
  })
})
