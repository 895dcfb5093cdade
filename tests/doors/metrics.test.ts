import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { manyNotices } from '@tests/documents/notifications/post'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { leaveMark } from '@/server/backup/leaveMark'
import { readNow, setClock } from '@/server/clock'
import { env } from '@/server/env'
import { beat } from '@/server/heartbeat'
import { timed } from '@/server/meters'
import { routeOf } from '@/server/routeOf'
import { poolOf, sql } from '@/server/sql'
import { withClient } from '../../scripts/practiceDatabase.mjs'

const TOKEN = 'a-token-for-the-figures'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => {
  setClock(null)
  vi.restoreAllMocks()
  env().METRICS_TOKEN = undefined
})
afterAll(() => house?.close())

const ask = (headers: Record<string, string> = {}) => house.request('GET', '/metrics', { headers })
const given = (token: string) => ({ Authorization: `Bearer ${token}` })

/** The number of one series. */
const figure = (text: string, name: string) =>
  Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1])

test('without a token of the practice there is nothing here', async () => {
  expect((await ask(given(TOKEN))).status).toBe(404)
})

test.each([
  ['none', {}],
  ['a wrong one', given('a-token-for-the-figureS')],
  ['a part of it', given(TOKEN.slice(0, -1))],
  ['another scheme', { Authorization: `Basic ${TOKEN}` }],
])('with %s one learns nothing', async (_what, headers) => {
  env().METRICS_TOKEN = TOKEN
  const answer = await ask(headers)
  expect(answer.status).toBe(401)
  expect(JSON.stringify(answer.body)).not.toContain('trs_')
})

test('the figures are of this moment', async () => {
  env().METRICS_TOKEN = TOKEN
  const { payload } = house
  expect(figure((await ask(given(TOKEN))).body, 'trs_tick_age_seconds')).toBeNaN()
  await beat(payload)
  await manyNotices(payload, 7)
  await poolOf(payload).execute(sql`
    update notification_events set status = 'claimed', claim_token = 'x', lease_until = next_attempt_at
    where id = (select id from notification_events where status = 'planned' limit 1)`)
  await poolOf(payload).execute(sql`
    update notification_events set status = 'dead', last_error = 'SMTP 550', lease_until = null where status = 'claimed'`)
  setClock((await readNow(poolOf(payload))) + 10 * MINUTE_MS)
  const { status, body, headers } = await ask(given(TOKEN))
  expect(status).toBe(200)
  expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(figure(body, 'trs_tick_age_seconds')).toBeGreaterThanOrEqual(600)
  expect(figure(body, 'trs_notices_due')).toBe(6)
  expect(figure(body, 'trs_notices_oldest_due_seconds')).toBeGreaterThanOrEqual(600)
  expect(figure(body, 'trs_notices_dead')).toBe(1)
  expect(figure(body, 'trs_payments_stored')).toBe(0)
  expect(figure(body, 'trs_pool_in_use')).toBeGreaterThanOrEqual(0)
  expect(figure(body, 'process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
})

test('requests are counted with their time, by method, door and first digit; no id makes a series of its own', async () => {
  env().METRICS_TOKEN = TOKEN
  const answer = async () => new Response(null, { status: 404 })
  for (const id of ['a', 'b']) {
    await timed({ method: 'GET', route: routeOf(`/api/portal/bookings/${id}`) }, answer)
  }
  expect(['/api/clients', '/api/anything/at/all', '/api/portal/bookings/a/b'].map(routeOf)).toEqual(
    Array(3).fill('collections'),
  )
  expect(routeOf('/api/openapi.json')).toBe('/openapi.json')
  expect(routeOf('/api/stripe/webhook')).toBe('/stripe/webhook')
  const { body } = await ask(given(TOKEN))
  const series = 'trs_http_request_seconds_count{method="GET",route="/portal/bookings/:id",status="4xx"}'
  expect(body).toContain(`${series} 2`)
})

test('backups, drills and the kept log have an age; disk and connections a bound', async () => {
  env().METRICS_TOKEN = TOKEN
  const { payload } = house
  expect(figure((await ask(given(TOKEN))).body, 'trs_backup_age_seconds')).toBeNaN()
  await withClient(house.database.ownerUrl, (client) => leaveMark(client, 'backup'))
  setClock((await readNow(poolOf(payload))) + 10 * MINUTE_MS)
  const { body } = await ask(given(TOKEN))
  expect(figure(body, 'trs_backup_age_seconds')).toBeCloseTo(600, -1)
  expect(figure(body, 'trs_drill_age_seconds')).toBeNaN()
  const free = async () => figure((await ask(given(TOKEN))).body, 'trs_disk_free_ratio')
  const { MEDIA_DIR } = env()
  env().MEDIA_DIR = '/nowhere'
  expect(await free()).toBeNaN()
  env().MEDIA_DIR = MEDIA_DIR
  await mkdir(MEDIA_DIR, { recursive: true })
  expect(await free()).toBeGreaterThan(0)
  expect(figure(body, 'trs_database_connections')).toBeGreaterThan(0)
  expect(figure(body, 'trs_database_connections_max')).toBeGreaterThan(10)
})

describe('what watches over the practice', () => {
  const watched = (file: string) => readFileSync(join('deploy', 'observe', file), 'utf8')
  const rules = (
    parse(watched('alerts.yml')) as { groups: { rules: { alert: string; expr: string }[] }[] }
  ).groups
    .flatMap((group) => group.rules)
    .map(({ alert, expr }) => [alert, expr] as const)

  test('asks for nothing that is not told', async () => {
    env().METRICS_TOKEN = TOKEN
    await timed({ method: 'POST', route: '/stripe/webhook' }, async () => new Response(null))
    const { body } = await ask(given(TOKEN))
    const told = new Set([...(body as string).matchAll(/^([a-z_0-9]+)[ {]/gm)].map(([, name]) => name))
    const asked = [...rules.map(([, expr]) => expr), watched('grafana/dashboards/practice.json')]
      .join(' ')
      .match(/\b(trs|process|nodejs)_[a-z_0-9]+/g)
    expect(asked?.length).toBeGreaterThan(20)
    expect([...new Set(asked)].filter((name) => !told.has(name))).toEqual([])
    const routes = rules.flatMap(([, expr]) => /route=~?"([^"]+)"/.exec(expr)?.[1]?.split('|') ?? [])
    expect(routes.filter((route) => routeOf(`/api${route}`) !== route)).toEqual([])
  })

  test('tells for each alert what to do, under its name', () => {
    const sections = [...readFileSync('docs/runbooks.md', 'utf8').matchAll(/^## (\S+)$/gm)].map(
      ([, name]) => name,
    )
    expect(sections).toEqual(rules.map(([alert]) => alert))
  })
})
