import { describe, expect, test } from 'vitest'
import { ownWeb } from '../support/ownWeb'

const web = ownWeb()

const COOKIE = `__Host-trs-client=${'a'.repeat(43)}`
const DOORS = [
  ['POST', '/api/portal/bookings'],
  ['POST', '/api/clients/logout'],
  ['DELETE', '/api/portal/sessions'],
  ['PATCH', '/api/clients/0190aaaa-0000-7000-8000-000000000000'],
  ['POST', '/api/staff/credits'],
  // Past the proxy there are files alone: a server action answers under any address.
  ['POST', '/_next/static/nothing'],
  ['POST', '/_next/staticnothing'],
  ['POST', '/_next/image'],
] as const

describe.each(DOORS)('%s %s', (method, path) => {
  const send = (headers: Record<string, string>) => fetch(web().url + path, { method, headers })

  test.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:1'])(
    'refuses the origin %s, and says so',
    async (Origin) => {
      const answer = await send({ Cookie: COOKIE, Origin })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ errors: [{ data: { code: 'foreign_origin' } }] })
    },
  )

  test('refuses a cookie that comes without an origin, and one from another site', async () => {
    expect((await send({ Cookie: COOKIE })).status).toBe(403)
    expect((await send({ Cookie: COOKIE, 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
    expect((await send({ Cookie: COOKIE, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })

  test('lets our own pages through to the door itself', async () => {
    const answer = await send({ Cookie: COOKIE, Origin: web().url })
    expect(await answer.text()).not.toContain('foreign_origin')
  })
})

test.each([
  ['/', 200],
  ['/sign-in', 200],
  ['/de/sign-in', 200],
  ['/admin/login', 200],
  ['/api/portal/catalogue', 200],
  ['/api/nothing/here', 404],
  ['/nothing-here', 404],
  ['/api/portal/bookings', 401],
])('%s answers %i with every protecting header', async (path, status) => {
  const answer = await fetch(web().url + path)
  expect(answer.status).toBe(status)
  const { headers } = answer
  expect(headers.get('strict-transport-security')).toMatch(/max-age=63072000/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('x-powered-by')).toBeNull()
  const policy = headers.get('content-security-policy') ?? ''
  // A page that is kept for everybody has no script at all.
  expect(policy).toMatch(/script-src ('self' 'nonce-[^']+' 'strict-dynamic'|'none');/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})

test.each([
  ['/de/nothing-here', 'Diese Seite gibt es hier nicht'],
  ['/therapists/nobody', 'This page is not here'],
])('%s is not there, and says so without scripts', async (path, title) => {
  const answer = await fetch(web().url + path)
  const html = await answer.text()
  const [told = ''] = /<noscript>.*<\/noscript>/s.exec(html) ?? []
  expect([answer.status, told.includes(`<h1>${title}</h1>`)]).toEqual([404, true])
  expect(html).toContain(`<html lang="${path.startsWith('/de/') ? 'de' : 'en'}"`)
})

test('the payment provider’s door is as protected, and names each request itself', async () => {
  const asked = { method: 'POST', body: '{}', headers: { 'X-Request-Id': 'mine' } }
  const { status, headers } = await fetch(`${web().url}/api/stripe/webhook`, asked)
  expect(status).toBe(400)
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('cache-control')).toContain('no-store')
  expect(headers.get('strict-transport-security')).toMatch(/max-age=63072000/)
  expect((await fetch(`${web().url}/api/stripe/webhook`)).status).toBe(405)
})

test('a page that is one for everybody is kept, without scripts, and 304 when asked again', async () => {
  const ask = (headers = {}) => fetch(`${web().url}/privacy`, { headers })
  // The program keeps pages from when it hears the database on.
  let answer = await ask()
  while (!answer.headers.get('content-security-policy')?.includes("script-src 'none'")) answer = await ask()
  expect((await answer.text()).match(/<script\b(?![^>]*ld\+json)/g)).toBeNull()
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.headers.get('set-cookie')).toBeNull()
  const again = await ask({ 'If-None-Match': answer.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('a kept page is packed for whoever unpacks, and drawn anew for whoever is somebody', async () => {
  const ask = (headers = {}, path = '/privacy', method = 'GET') =>
    fetch(web().url + path, { method, headers, redirect: 'manual' })
  const isKept = ({ headers }: Response) =>
    headers.get('content-security-policy')?.includes("script-src 'none'") ?? false
  await expect.poll(async () => isKept(await ask())).toBe(true)
  const [packed, plain] = [await ask(), await ask({ 'Accept-Encoding': 'identity' })]
  expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null])
  expect(await packed.text()).toBe(await plain.text())
  for (const [taken, as] of Object.entries({
    'br, gzip;q=0.5': 'gzip',
    'gzip;q=0': null,
    'x-gzip, gzip ; q=0.00': null,
  })) {
    const { headers } = await ask({ 'Accept-Encoding': taken })
    expect([taken, headers.get('content-encoding')]).toEqual([taken, as])
  }
  const head = await ask({ 'Accept-Encoding': 'identity' }, '/privacy', 'HEAD')
  expect([isKept(head), await head.text()]).toEqual([true, ''])
  expect(head.headers.get('content-length')).toBe(plain.headers.get('content-length'))
  // The step between password and code is nobody's session.
  expect(isKept(await ask({ Cookie: `__Host-trs-client-step=${'a'.repeat(43)}` }))).toBe(true)
  for (const answer of [
    await ask({ Cookie: COOKIE }),
    await ask({ rsc: '1' }),
    await ask({}, '/privacy?from=mail'),
  ])
    expect([answer.status < 400, isKept(answer)]).toEqual([true, false])
  for (const path of ['/en/privacy', '/privacy/', '/sign-in', '/de/portal', '/journal/feed', '/nothing-here'])
    expect([path, isKept(await ask({}, path))]).toEqual([path, false])
})

test('what is no file of the build runs nothing, and no picture is cut anew at our cost', async () => {
  const none = await fetch(`${web().url}/_next/static/nothing`)
  expect([none.status, none.headers.get('content-security-policy')]).toEqual([
    404,
    "sandbox; default-src 'none'",
  ])
  for (const url of ['/social', '/api/media/file/x', '/portal', 'http://127.0.0.1:9/']) {
    const answer = await fetch(`${web().url}/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`)
    expect([url, answer.status]).toEqual([url, 404])
  }
})

test('every answer has a nonce of its own, and its scripts carry it', async () => {
  const pages = await Promise.all([fetch(`${web().url}/sign-in`), fetch(`${web().url}/sign-in`)])
  const nonces = pages.map(
    ({ headers }) => /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1],
  )
  expect(nonces[0]).not.toBe(nonces[1])
  const html = await pages[0]?.text()
  const scripts = html?.match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toContain(`nonce="${nonces[0]}"`)
})

test('what is personal is not stored by anybody on the way', async () => {
  for (const path of ['/sign-in', '/admin/login', '/api/clients/me', '/api/portal/bookings']) {
    expect((await fetch(web().url + path)).headers.get('cache-control')).toContain('no-store')
  }
})

test.each(['/api/graphql', '/api/graphql-playground'])('%s is not there', async (path) => {
  expect((await fetch(web().url + path, { method: 'POST', body: '{}' })).status).toBe(404)
})

test('a body beyond a megabyte is refused before it is read', async () => {
  const body = 'x'.repeat(1024 * 1024 + 1)
  const answer = await fetch(`${web().url}/api/clients/login`, { method: 'POST', body })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ errors: [{ data: { code: 'too_large' } }] })
})

test('a body sent in pieces, of a length that nobody says, is refused at the same size', async () => {
  let pieces = 0
  const body = new ReadableStream({
    pull: (stream) => (pieces++ < 40 ? stream.enqueue(new Uint8Array(64 * 1024)) : stream.close()),
  })
  const asked = { method: 'POST', body, duplex: 'half' } as RequestInit
  const answer = await fetch(`${web().url}/api/clients/login`, asked)
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ errors: [{ data: { code: 'too_large' } }] })
})

test('a practice that is open says so', async () => {
  expect((await fetch(`${web().url}/api/health/live`)).status).toBe(200)
  const ready = await fetch(`${web().url}/api/health/ready`)
  expect(await ready.json()).toEqual({ status: 'ready', missing: [], tick: null })
})
