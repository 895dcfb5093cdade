import type { SanitizedConfig } from 'payload'
import { getPayload } from 'payload'
import { DomainError } from '@/domain/errors'
import { limit } from '@/server/rateLimits'
import { visitorOf } from '@/server/visitorOf'
import { sessionOf, sidesOf } from '@/server/whoAsks'

type Door = (request: Request, args: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

const BODY_BYTES_MAX = 1024 * 1024
/** Asked every few seconds by whoever watches over the practice. */
const UNCOUNTED = /^\/api\/health\//

/**
 * In front of every door of the API: no body beyond a megabyte, and no more calls than a person makes
 * (300 a minute for each session, else for each address).
 */
export function guardDoor(config: Promise<SanitizedConfig>, door: Door): Door {
  return async (request, args) => {
    try {
      await refuseTooMuch(config, request)
    } catch (error) {
      if (error instanceof DomainError) return asResponse(error)
      // The database may be away; the door itself says so in its own words.
    }
    return door(request, args)
  }
}

async function refuseTooMuch(config: Promise<SanitizedConfig>, request: Request): Promise<void> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) {
    throw new DomainError('too_large', 'This is too much at once.')
  }
  const { pathname } = new URL(request.url)
  if (UNCOUNTED.test(pathname)) return
  const payload = await getPayload({ config })
  for (const side of sidesOf(pathname)) {
    const session = await sessionOf(payload, side, request.headers)
    if (session) return limit(payload, 'api-session', session.id)
  }
  await limit(payload, 'api-ip', visitorOf(request.headers).prefix)
}

function asResponse({ code, message, retryAfterSeconds }: DomainError): Response {
  const headers: HeadersInit =
    retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }
  const status = code === 'rate_limited' ? 429 : 413
  return Response.json({ errors: [{ message, data: { code } }] }, { status, headers })
}
