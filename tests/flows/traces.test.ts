import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newDatabase, type TestDatabase } from '@tests/support/postgres'
import { startWeb, type Web } from '@tests/support/web'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A collector of spans: what arrived, as text. */
const arrived: string[] = []
const collector = createServer(async (request, response) => {
  arrived.push(`${request.url} ${await textOf(request)}`)
  response.end('{}')
})
const textOf = async (request: IncomingMessage) => {
  let text = ''
  for await (const part of request) text += part
  return text
}

let database: TestDatabase
let web: Web
beforeAll(async () => {
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening))
  const { port } = collector.address() as AddressInfo
  database = await newDatabase()
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/` }
  web = await startWeb(database, env)
})
afterAll(async () => {
  await web?.stop()
  await new Promise((closed) => collector.close(closed))
  await database?.drop()
})

type Sent = { name: string; attributes: { key: string; value: { stringValue?: string } }[] }

test('spans of doors and pages reach the collector, and say nothing of anybody', async () => {
  const body = JSON.stringify({ email: 'canary@example.org', password: 'canary password' })
  const headers = { 'Content-Type': 'application/json', Origin: web.url, Cookie: 'canary=1' }
  const answer = await fetch(`${web.local}/api/clients/login`, { method: 'POST', body, headers })
  const id = answer.headers.get('x-request-id')
  await fetch(`${web.local}/api/calendar/canary-token.ics?canary=1`, { headers })
  await fetch(`${web.local}/verify?token=canary`, { headers })
  await expect
    .poll(() => arrived.join('\n'), { timeout: 20_000 })
    .toMatch(/POST \/clients\/login.*GET \/calendar\/:file/s)
  const all = arrived.join('\n')
  expect(arrived.every((one) => one.startsWith('/v1/traces '))).toBe(true)
  expect(all).not.toMatch(/canary/i)
  expect(all).toContain('"trs-web"')
  const spans = arrived.flatMap((one) =>
    (
      JSON.parse(one.replace(/^\S+ /, '')) as { resourceSpans: { scopeSpans: { spans: Sent[] }[] }[] }
    ).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  )
  const login = spans.find(({ name }) => name === 'POST /clients/login')
  expect(login?.attributes).toContainEqual({ key: 'trs.request', value: { stringValue: id } })
})
