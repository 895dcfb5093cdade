import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { stripeClient } from '@/adapters/payments/stripeClient'
import { stripePayments } from '@/adapters/payments/stripePayments'
import type { PaymentProvider } from '@/domain/payments/provider'

type Json = Record<string, unknown>

/** One exchange on the tape: what is asked for, and what is answered; `drop` cuts the line instead. */
export type Exchange = { ask: string; status?: number; body?: unknown; drop?: boolean; silent?: boolean }
export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  form: URLSearchParams
  headers: Json
}

/** An object as Stripe sends it in the pinned version; `change` says what is different of it here. */
export function recorded(name: string, change: Json = {}): Json {
  const file = join(import.meta.dirname, '../contracts/payments/recorded', `${name}.json`)
  return { ...JSON.parse(readFileSync(file, 'utf8')), ...change }
}

/** A page of a list as Stripe sends it. */
export function pageOf(data: unknown[], has_more = false): Json {
  return { object: 'list', data, has_more, url: '/v1/list' }
}

export const MISSING = {
  status: 404,
  body: {
    error: {
      code: 'resource_missing',
      doc_url: 'https://stripe.com/docs/error-codes/resource-missing',
      message: "No such object: 'in_of_somebody_else'; a similar object exists in live mode",
      param: 'id',
      request_log_url: 'https://dashboard.stripe.com/test/logs/req_9',
      type: 'invalid_request_error',
    },
  },
}

type Recorded = { provider: PaymentProvider; asked: Asked[]; left: () => number }

/** The real adapter over a local server that plays a tape, exchange by exchange, and refuses all else. */
export async function recordedStripe(
  tape: Exchange[],
  { timeoutMs = 2_000, clock = Date.now }: { timeoutMs?: number; clock?: () => number } = {},
): Promise<Recorded> {
  const rest = [...tape]
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const call = await read(request)
    asked.push(call)
    const next = rest.shift()
    const ask = `${call.method} ${call.path}`
    if (next?.ask !== ask) return answer(response, 418, { error: { message: `${next?.ask}, not ${ask}` } })
    if (next.silent) return
    if (next.drop) return request.socket.destroy()
    answer(response, next.status ?? 200, next.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as { port: number }
  const stripe = stripeClient({ key: 'sk_test_recorded', url: `http://127.0.0.1:${port}`, timeoutMs })
  const provider = stripePayments({ stripe, secrets: ['whsec_recorded'], livemode: false, clock })
  return { provider, asked, left: () => rest.length }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://recorded')
  let text = ''
  for await (const part of request) text += part
  const form = new URLSearchParams(text)
  return { method: request.method ?? '', path: pathname, query: searchParams, form, headers: request.headers }
}

function answer(response: ServerResponse, status: number, body: unknown) {
  const headers = {
    'content-type': 'application/json',
    'request-id': 'req_recorded',
    'stripe-version': '2026-10-28.endive',
  }
  response.writeHead(status, headers).end(JSON.stringify(body, null, 2))
}
