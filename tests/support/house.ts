import { configure } from '@payload-config'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import { withRequest } from '@/server/requestId'
import { sessionCookie } from '@/server/sessionCookies'
import { openSession } from '@/server/sessions'
import { poolOf } from '@/server/sql'
import { newDatabase, type TestDatabase } from './postgres'
import { type ScriptedPayments, scriptedPayments } from './scriptedPayments'
import { type ScriptedRooms, scriptedRooms } from './scriptedRooms'

export type Answer = { status: number; body: Body; headers: Headers }
// biome-ignore lint/suspicious/noExplicitAny: answers are of every shape; each test asserts its own
type Body = any

type Asked = { body?: unknown; cookie?: string; headers?: Record<string, string> }

export type House = {
  /** Under which Payload keeps this house's instance. */
  key: string
  payload: Payload
  payments: ScriptedPayments
  rooms: ScriptedRooms
  database: TestDatabase
  /** One request through Payload's own router, as a program without a browser sends it. */
  request: (method: string, path: string, asked?: Asked) => Promise<Answer>
  /** A session of this person, as the `Cookie` header of a request. */
  cookieOf: (collection: 'users' | 'clients', id: string) => Promise<string>
  close: () => Promise<void>
}

let opened = 0

/** The application on a database of its own; close it in `afterAll`. */
export async function openHouse(): Promise<House> {
  const database = await newDatabase()
  const payments = scriptedPayments()
  const rooms = scriptedRooms()
  const config = await configure({
    databaseUrl: database.appUrl,
    applicationName: 'trs test',
    payments,
    rooms,
  })
  opened += 1
  const key = `house ${opened}`
  const payload = await getPayload({ config, key })
  return {
    key,
    payload,
    payments,
    rooms,
    database,
    request: (method, path, asked) => request(config, key, method, path, asked),
    cookieOf: async (collection, id) => {
      const visitor = { prefix: 'local', userAgent: 'a test' }
      const { token } = await openSession(poolOf(payload), { collection, id }, visitor)
      return sessionCookie(collection, token, 3600).split(';')[0] ?? ''
    },
    close: async () => {
      const { pool } = payload.db as unknown as { pool: { end: () => Promise<void> } }
      await pool.end()
      openedHouses().delete(key)
      await database.drop()
    },
  }
}

/** Where Payload keeps every instance that was ever asked for. */
export function openedHouses(): Map<string, unknown> {
  return (globalThis as unknown as { _payload: Map<string, unknown> })._payload
}

async function request(
  config: Awaited<ReturnType<typeof configure>>,
  payloadInstanceCacheKey: string,
  method: string,
  path: string,
  { body, cookie, headers = {} }: Asked = {},
): Promise<Answer> {
  const isText = typeof body === 'string'
  const isForm = body instanceof FormData
  const asked = new Request(`http://localhost:3000/api${path}`, {
    method,
    headers: {
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...(cookie ? { Cookie: cookie } : {}),
      Origin: 'http://localhost:3000',
      ...headers,
    },
    ...(body === undefined ? {} : { body: isText || isForm ? body : JSON.stringify(body) }),
  })
  const response = await withRequest(asked.headers, () =>
    handleEndpoints({ config, payloadInstanceCacheKey, request: asked }),
  )
  const text = await textOf(response)
  const isJson = response.headers.get('Content-Type')?.includes('json')
  return {
    status: response.status,
    body: isJson && text ? JSON.parse(text) : text,
    headers: response.headers,
  }
}

/** What is told for as long as somebody listens has no end to wait for. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return response.text()
  await response.body?.cancel()
  return ''
}
