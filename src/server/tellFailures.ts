import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzipSync, inflateSync } from 'node:zlib'
import { ownLog } from '@/server/ownLog'
import { refusalOfConstraint } from '@/server/refusalOfConstraint'

/**
 * A page that failed or is not there, as it is to be sent: `sent` is what Next.js made of it, empty where
 * that was nothing.
 */
type Page = (sent: string, asked: { status: number; path: string; number: string }) => string

/** When it is worth asking again while the database is away. */
const RETRY_AFTER_S = 5
/** Requests whose failure is a matter of time; each is answered at once, so few are kept. */
const IN_TIME_MAX = 1_000
const inTime = new Set<string>()

type Failed = { headers: NodeJS.Dict<string | string[]>; route: string }

/**
 * Logs both numbers that a reader may be shown of what failed: the request's, and Next's own. Notes of the
 * request whether it may be asked again: the database is away, or has no room.
 */
export function noteFailure(error: unknown, { headers, route }: Failed): void {
  const id = headers['x-request-id']
  const { code, digest } = error instanceof Error ? (error as { code?: unknown; digest?: unknown }) : {}
  if (typeof id !== 'string') return
  ownLog().warn({ requestId: id, digest, route, msg: 'something failed that was asked for' })
  if (code !== 'unavailable' && refusalOfConstraint(error)?.code !== 'unavailable') return
  if (inTime.size >= IN_TIME_MAX) inTime.clear()
  inTime.add(id)
}

/**
 * Has what fails among pages, or is not there, answered by `page`, and with 503 where it may be asked again.
 * Doors and what scripts ask for say so in forms of their own and go out as they are.
 */
export function tellFailures(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const { url = '/', headers } = request
  if (url.startsWith('/api/') || headers.rsc || headers['next-action']) return
  const { write, end, writeHead, flushHeaders } = response
  const parts: Buffer[] = []
  const isToTell = () => !response.headersSent && isDocument(request, response)
  const answer = () => {
    const body = bodyOf(parts, { url, response, page })
    writeHead.call(response, response.statusCode)
    return end.call(response, request.method === 'HEAD' ? undefined : body, 'utf8')
  }
  // A failed page is held back until it is whole: its status and its length are not known before.
  Object.assign(response, {
    writeHead: (...given: Parameters<typeof writeHead>) =>
      isToTell() ? response : writeHead.apply(response, given),
    flushHeaders: () => (isToTell() ? undefined : flushHeaders.call(response)),
    write: (...given: Parameters<typeof write>) =>
      isToTell() ? keep(parts, given) : write.apply(response, given),
    end: (...given: Parameters<typeof end>) => {
      if (!isToTell()) return end.apply(response, given)
      keep(parts, given)
      return answer()
    },
  })
}

function keep(parts: Buffer[], [chunk, encoding]: unknown[]): boolean {
  if (typeof chunk === 'string') {
    parts.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
  } else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
  return true
}

type Held = { url: string; response: ServerResponse; page: Page }

function bodyOf(parts: Buffer[], { url, response, page }: Held): Buffer {
  const number = String(response.getHeader('X-Request-Id') ?? '')
  if (inTime.delete(number)) {
    response.statusCode = 503
    response.setHeader('Retry-After', RETRY_AFTER_S)
  }
  const { statusCode: status } = response
  const body = Buffer.from(page(unpacked(parts, response), { status, path: url, number }))
  for (const name of ['Content-Encoding', 'Transfer-Encoding', 'ETag']) response.removeHeader(name)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', body.length)
  return body
}

/** What was not found is one only where Next.js made a page of it. */
function isDocument({ headers }: IncomingMessage, response: ServerResponse): boolean {
  const { statusCode } = response
  if (statusCode !== 404 && statusCode < 500) return false
  const type = response.getHeader('Content-Type')
  if (type === undefined) return statusCode >= 500 && Boolean(headers.accept?.includes('text/html'))
  return String(type).startsWith('text/html')
}

/** What Next's own compression has packed already. */
function unpacked(parts: Buffer[], response: ServerResponse): string {
  const whole = Buffer.concat(parts)
  const packing = response.getHeader('Content-Encoding')
  if (whole.length === 0) return ''
  if (packing === 'gzip') return gunzipSync(whole).toString()
  if (packing === 'deflate') return inflateSync(whole).toString()
  return whole.toString()
}
