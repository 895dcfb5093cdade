import { NextRequest, NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { routing } from '@/i18n/routing'
import { allowedInstead } from '@/server/allowedInstead'
import { contentSecurityPolicy, FILE_POLICY } from '@/server/answerHeaders'
import { env } from '@/server/env'
import { isForeign, ownOrigins } from '@/server/origin'
import { framingOf } from '@/server/roomFrames'
import { isOwnAsking } from '@/server/site/ownAsking'
import { KEEPING_HEADER } from '@/server/site/stampPlace'

const localise = createIntlMiddleware(routing)
const NO_LANGUAGE = /^\/(api|admin)(\/|$)|^\/(sitemap\.xml|robots\.txt)$|\.(svg|png|ico|woff2)$/
const PERSONAL =
  /^\/(admin|api|(de\/)?(portal|design|sign-in|sign-up|verify|unsubscribe|erasure|forgot-password|reset-password))(\/|$)/
/** What a person of the practice sent, whatever it holds. */
const FILE = /^\/api\/(portal|staff)\/conversations\/[^/]+\/attachments\//
/** Pictures of the site are everybody's, and say themselves how long they are good. */
const PICTURE = /^\/api\/media\/file\//

/**
 * In front of every page, server action and door: methods that nobody uses and foreign writes are refused,
 * languages found, a nonce given.
 */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const id = crypto.randomUUID()
  const allow = allowedInstead(request.method, pathname)
  if (allow) return withId(new NextResponse(null, { status: 405, headers: { Allow: allow } }), id)
  if (isForeign({ method: request.method, pathname, headers: request.headers }, ownOrigins(env()))) {
    return withId(foreignOrigin(), id)
  }
  const nonce = btoa(crypto.randomUUID())
  // biome-ignore lint/style/noProcessEnv: the bundler puts the mode in here; it is no setting
  const isDevelopment = process.env.NODE_ENV === 'development'
  const framing = framingOf(pathname, env())
  const policy = contentSecurityPolicy(nonce, { site: env().SITE_URL, isDevelopment, framing })
  const headers = new Headers(request.headers)
  headers.set('x-request-id', id)
  headers.set('x-nonce', nonce)
  if (!isOwnAsking(headers)) headers.delete(KEEPING_HEADER)
  // Next reads the nonce of its own scripts from the request's policy.
  headers.set('Content-Security-Policy', policy)
  const response = NO_LANGUAGE.test(pathname)
    ? NextResponse.next({ request: { headers } })
    : localise(new NextRequest(request, { headers }))
  const isPicture = PICTURE.test(pathname)
  response.headers.set('Content-Security-Policy', isPicture || FILE.test(pathname) ? FILE_POLICY : policy)
  if (framing.permissions) response.headers.set('Permissions-Policy', framing.permissions)
  if (framing.framedBy !== "'none'") response.headers.set('X-Frame-Options', 'SAMEORIGIN')
  if (PERSONAL.test(pathname) && !isPicture) response.headers.set('Cache-Control', keptNowhere(pathname))
  return withId(response, id)
}

/** What is told as it happens is not gathered until it is worth packing either; nor is a file changed. */
function keptNowhere(pathname: string): string {
  return pathname.endsWith('/stream') || FILE.test(pathname) ? 'no-store, no-transform' : 'no-store'
}

function foreignOrigin(): NextResponse {
  const message = 'This call did not come from our own pages.'
  return NextResponse.json({ errors: [{ message, data: { code: 'foreign_origin' } }] }, { status: 403 })
}

function withId(response: NextResponse, id: string): NextResponse {
  response.headers.set('X-Request-Id', id)
  return response
}

export const config = {
  // A server action answers under any address: all come through but whoever asks for a file of the build
  // (`scripts/requests.mjs`), and the payment provider, who sends crowds
  // (`src/app/(payload)/api/stripe/webhook/route.ts`).
  matcher: ['/admin/:path*', '/((?!_next/static/|api/stripe/webhook$).*)'],
}
