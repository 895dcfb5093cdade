import { Agent, request } from 'node:http'
import { quantile } from './report'

export type Ask = {
  method: 'GET' | 'POST'
  path: string
  cookie?: string
  headers?: Record<string, string>
  body?: unknown
}
export type Told = { status: number; ms: number; serverMs: number; text: string }
export type Run = { perSecond: number; p50: number; p99: number; told: Told[] }

export const CONNECTIONS = 8
export const SITE = 'http://localhost:3000'

type Target = { port: number; origin?: string; connections?: number }

/** All asks in order over a fixed number of kept-alive connections, each asking again when it is answered. */
export async function load(
  { port, origin = SITE, connections = CONNECTIONS }: Target,
  asks: Ask[],
): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const told: Told[] = new Array(asks.length)
  let next = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let index = next++; index < asks.length; index = next++)
        told[index] = await ask({ agent, port, origin }, asks[index] as Ask)
    }),
  )
  const seconds = (performance.now() - from) / 1000
  agent.destroy()
  const times = told.map(({ ms }) => ms)
  return { perSecond: asks.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), told }
}

/** @throws Error where an answer is not `status`: a refusal is faster than what was to be measured. */
export function expectAll(run: Run, status: number): Run {
  const other = run.told.filter((one) => one.status !== status)
  if (other.length > 0)
    throw new Error(
      `${other.length} of ${run.told.length} answers are not ${status}: ${other[0]?.status} ${other[0]?.text}`,
    )
  return run
}

type Way = { agent: Agent; port: number; origin: string }

function ask({ agent, port, origin }: Way, { method, path, cookie, headers, body }: Ask): Promise<Told> {
  const from = performance.now()
  const text = body === undefined ? null : JSON.stringify(body)
  return new Promise((answer, fail) => {
    const sent = request({
      agent,
      port,
      host: '127.0.0.1',
      method,
      path,
      headers: {
        Origin: origin,
        ...(cookie ? { Cookie: cookie } : {}),
        ...(text === null
          ? {}
          : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
        ...headers,
      },
    })
    sent.on('error', fail)
    sent.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('error', fail)
      response.on('end', () =>
        answer({
          status: response.statusCode ?? 0,
          ms: performance.now() - from,
          serverMs: Number(response.headers['server-ms'] ?? Number.NaN),
          text: Buffer.concat(parts).toString(),
        }),
      )
    })
    sent.end(text)
  })
}
