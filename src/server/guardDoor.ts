import type { SanitizedConfig } from 'payload'
import { getPayload } from 'payload'
import { DomainError } from '@/domain/errors'
import { boundedBytes, refuseStatedSize } from '@/server/boundedBody'
import { boundOfBody } from '@/server/boundOfBody'
import { bringsFiles } from '@/server/bringsFiles'
import { timed } from '@/server/meters'
import { limit } from '@/server/rateLimits'
import { refuseUnreadable } from '@/server/refuseUnreadable'
import { withRequest } from '@/server/requestId'
import { routeOf } from '@/server/routeOf'
import { visitorOf } from '@/server/visitorOf'
import { sessionOf, sidesOf } from '@/server/whoAsks'

type Door = (request: Request, args: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

/** Asked every few seconds by whoever watches over the practice, or called by whom a signature proves. */
const UNCOUNTED = /^\/api\/(health\/|metrics$|stripe\/webhook$)/

/**
 * In front of every door of the API: no body beyond a megabyte (with files, ten), none that cannot be read,
 * and no more calls than a person makes (300 a minute for each session, else for each address). What is
 * logged and audited meanwhile says which request, and from where.
 */
export function guardDoor(config: Promise<SanitizedConfig>, door: Door): Door {
  return (request, args) =>
    withRequest(request.headers, () =>
      timed({ method: request.method, route: routeOf(new URL(request.url).pathname) }, async () => {
        let bounded = request
        try {
          bounded = await withBoundedBody(request)
          await refuseTooMuch(config, bounded)
          if (!bringsFiles(bounded)) await refuseUnreadable(bounded)
        } catch (error) {
          if (error instanceof DomainError) return asResponse(error)
          // The database may be away; the door itself says so in its own words.
        }
        return asHead(request, await inOurWords(await door(asGet(bounded), args)))
      }),
    )
}

/** HEAD asks for what GET would answer, less the body: Payload's router knows no HEAD. */
function asGet(request: Request): Request {
  return request.method === 'HEAD' ? new Request(request.url, { headers: request.headers }) : request
}

/** Nobody reads on: what would be told as long as somebody listens ends here. */
function asHead(request: Request, response: Response): Response {
  if (request.method !== 'HEAD') return response
  void response.body?.cancel()
  return new Response(null, response)
}

/** The request, its body read no further than its bound; who sends in pieces does not say how many. */
async function withBoundedBody(request: Request): Promise<Request> {
  const most = boundOfBody(request)
  refuseStatedSize(request.headers, most)
  if (!request.body || request.headers.has('content-length')) return request
  const { url, method, headers } = request
  return new Request(url, {
    method,
    headers,
    body: new Uint8Array(await boundedBytes(request, most)),
  })
}

/** Payload's router answers a door that is not there in forms of its own, and repeats what was asked. */
async function inOurWords(response: Response): Promise<Response> {
  if (response.status !== 404 && response.status !== 501) return response
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  if (typeof body === 'object' && body !== null && 'errors' in body) return response
  return asResponse(new DomainError('not_found', 'There is nothing here.'))
}

async function refuseTooMuch(config: Promise<SanitizedConfig>, request: Request): Promise<void> {
  const { pathname } = new URL(request.url)
  // Payload looks the first segment up in a plain object.
  if (/^\/api\/(__proto__|constructor|prototype)(\/|$)/.test(pathname)) {
    throw new DomainError('not_found', 'There is nothing here.')
  }
  if (UNCOUNTED.test(pathname)) return
  const payload = await getPayload({ config })
  for (const side of sidesOf(pathname)) {
    const session = await sessionOf(payload, side, request.headers)
    if (session) return limit(payload, 'api-session', session.id)
  }
  await limit(payload, 'api-ip', visitorOf(request.headers).prefix)
}

function asResponse({ code, message, fields, retryAfterSeconds }: DomainError): Response {
  const headers: HeadersInit =
    retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }
  const status = { rate_limited: 429, not_found: 404, invalid_input: 422 }[code as string] ?? 413
  const data = { code, ...(fields ? { fields } : {}) }
  return Response.json({ errors: [{ message, data }] }, { status, headers })
}
