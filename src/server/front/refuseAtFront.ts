import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ANSWER_HEADERS, documentPolicy } from '@/server/answerHeaders'
import { env } from '@/server/env'
import { type AskedFor, countAsked, giveBack } from '@/server/front/countAsked'
import { roomForBody } from '@/server/front/roomForBody'
import { SESSION_COOKIES } from '@/server/sessionCookies'
import { isOwnAsking } from '@/server/site/ownAsking'
import { KEEPING_HEADER } from '@/server/site/stampPlace'
import { visitorOf } from '@/server/visitorOf'

/** The page that says so, in the language of the address. */
type Page = (sent: string, asked: { status: number; path: string; number: string }) => string
type Circumstances = { now: number; page: Page }
type Refusal = { status: 429 | 503; code: string; message: string; seconds: number }

/** Asked by whoever watches over the practice; the payment provider sends crowds, and bounds itself. */
const UNCOUNTED = /^\/api\/(health\/|metrics$|stripe\/webhook$)/
const TOO_MUCH = 'Too many requests. Wait a moment and try again.'
const FULL = 'Too much is being sent at once. Try again in a moment.'
const AGAIN_SECONDS = 10

/**
 * Refuses, before Next.js has anything to do with it, what would take all of a process for one visitor: more
 * than people ask for (429), or more to hold than there is room for (503). `now` is epoch milliseconds.
 * @returns whether it was refused, and so answered
 */
export function refuseAtFront(
  request: IncomingMessage,
  response: ServerResponse,
  { now, page }: Circumstances,
): boolean {
  const path = placeOf(request.url ?? '/')
  if (UNCOUNTED.test(path) || isOwn(request)) return false
  const prefix = prefixOf(request)
  const refusal = tooMuch(request, response, { path, prefix, now }) ?? full(request, response, prefix)
  if (!refusal) return false
  const { status, code, message, seconds } = refusal
  const isDoor = path.startsWith('/api/')
  for (const { key, value } of ANSWER_HEADERS) response.setHeader(key, value)
  response.setHeader('Content-Security-Policy', documentPolicy(env().SITE_URL))
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Request-Id', randomUUID())
  response.setHeader('Retry-After', seconds)
  response.setHeader('Content-Type', isDoor ? 'application/json' : 'text/html; charset=utf-8')
  const body = isDoor
    ? JSON.stringify({ errors: [{ message, data: { code } }] })
    : page('', { status, path: request.url ?? '/', number: '' })
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body)
  return true
}

type Asked = { path: string; prefix: string; now: number }

function tooMuch(request: IncomingMessage, response: ServerResponse, { path, prefix, now }: Asked) {
  const kind = kindOf(request, path)
  const waitMs = countAsked(kind, prefix, now)
  // Files that are there cost nothing, and a page asks for many.
  if (kind === 'file') response.once('finish', () => response.statusCode < 400 && giveBack(kind, prefix))
  return waitMs > 0 ? refusalOf(429, 'rate_limited', TOO_MUCH, Math.ceil(waitMs / 1000)) : null
}

function full(request: IncomingMessage, response: ServerResponse, prefix: string): Refusal | null {
  const whose = roomForBody(request, response, prefix)
  if (whose === 'own') return refusalOf(429, 'rate_limited', TOO_MUCH, AGAIN_SECONDS)
  return whose === 'everybody' ? refusalOf(503, 'unavailable', FULL, AGAIN_SECONDS) : null
}

const refusalOf = (status: Refusal['status'], code: string, message: string, seconds: number): Refusal => {
  return { status, code, message, seconds }
}

function kindOf({ headers }: IncomingMessage, path: string): AskedFor {
  if (path.startsWith('/api/')) return 'door'
  if (path.startsWith('/_next/')) return 'file'
  const isMember = Object.values(SESSION_COOKIES).some((name) => headers.cookie?.includes(`${name}=`))
  return isMember ? 'memberPage' : 'page'
}

/** As Next.js reads it: whoever begins at the files and steps out again asks for no file. */
function placeOf(url: string): string {
  try {
    return new URL(`http://front${url}`).pathname
  } catch {
    return '/'
  }
}

function isOwn({ headers }: IncomingMessage): boolean {
  const said = headers[KEEPING_HEADER]
  return typeof said === 'string' && isOwnAsking(new Headers({ [KEEPING_HEADER]: said }))
}

function prefixOf({ headers }: IncomingMessage): string {
  return visitorOf(new Headers({ 'x-forwarded-for': String(headers['x-forwarded-for'] ?? '') })).prefix
}
