import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { stampAt } from '@/domain/site/enquiry'
import { ANSWER_HEADERS, documentPolicy } from '@/server/answerHeaders'
import { derivedKey } from '@/server/derivedKey'
import { env } from '@/server/env'
import { SESSION_COOKIES } from '@/server/sessionCookies'
import { type Kept, keptPage } from '@/server/site/keptPages'
import { KEEPING_HEADER, STAMP_PLACE } from '@/server/site/stampPlace'

/** An address as our pages have them: no query, nothing encoded, no slash at its end. */
const PLAIN = /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/
/** Of one person or for whoever edits, of programs, or not the address that the page goes by. */
const APART =
  /^\/(?:admin|api|en|(?:de\/)?(?:portal|design|sign-in|sign-up|verify|unsubscribe|erasure|forgot-password|reset-password|preview|social))(?:\/|$)|\/feed$/

/** Not where it is refused by a weight of nothing. */
const TAKES_GZIP = /(?:^|,)\s*gzip\s*(?:;(?!\s*q=0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/

/** When it was asked, in epoch milliseconds, and the way on for what is not handed out. */
type Circumstances = { now: number; otherwise: () => void }

/**
 * Answers a request for a public page with the page as it is kept for everybody, before Next.js has anything
 * to do with it; all else, and what is not kept, goes on by `otherwise`.
 */
export function handOutKept(
  request: IncomingMessage,
  response: ServerResponse,
  { now, otherwise }: Circumstances,
): void {
  const { url = '' } = request
  const page = isForEverybody(request) ? keptPage(url, ownAddress(), now) : null
  if (page) void page.then((found) => (found ? answer(found, request, response, now) : otherwise()))
  else otherwise()
}

function isForEverybody({ method, url = '', headers }: IncomingMessage): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || !PLAIN.test(url) || APART.test(url)) return false
  if (headers.rsc !== undefined || headers[KEEPING_HEADER] !== undefined) return false
  return !headers.cookie?.includes(`${SESSION_COOKIES.clients}=`)
}

function answer(page: Kept, { headers }: IncomingMessage, response: ServerResponse, now: number): void {
  for (const { key, value } of ANSWER_HEADERS) response.setHeader(key, value)
  response.setHeader('Content-Security-Policy', policy())
  response.setHeader('X-Request-Id', randomUUID())
  response.setHeader('Vary', 'Cookie, Accept-Encoding')
  response.setHeader('Cache-Control', page.isStamped ? 'no-store' : 'private, no-cache')
  if (!page.isStamped) response.setHeader('ETag', page.etag)
  if (!page.isStamped && headers['if-none-match'] === page.etag) {
    response.writeHead(304).end()
    return
  }
  const isPacked = TAKES_GZIP.test(String(headers['accept-encoding'] ?? ''))
  const body = bodyOf(page, isPacked, now)
  if (isPacked) response.setHeader('Content-Encoding', 'gzip')
  if (page.link) response.setHeader('Link', page.link)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.writeHead(200, { 'Content-Length': body.length }).end(body)
}

function bodyOf({ plain, packed, isStamped }: Kept, isPacked: boolean, now: number): Buffer {
  if (!isStamped) return isPacked ? packed : plain
  const stamp = stampAt(now, derivedKey('enquiry'))
  const whole = Buffer.from(plain.toString().replaceAll(STAMP_PLACE, stamp))
  return isPacked ? gzipSync(whole) : whole
}

let knownPolicy: string | undefined
function policy(): string {
  knownPolicy ??= documentPolicy(env().SITE_URL)
  return knownPolicy
}

function ownAddress(): string {
  const { HOST, PORT } = env()
  return `http://${['0.0.0.0', '127.0.0.1'].includes(HOST) ? 'localhost' : HOST}:${PORT}`
}
