import { SESSION_COOKIES, STEP_COOKIES } from '@/server/sessionCookies'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Doors of programs that prove themselves by a signature, and carry no cookie. */
const EXEMPT = new Set(['/api/stripe/webhook'])

type Asked = { method: string; pathname: string; headers: Headers }

/**
 * Whether a call that may change something was sent by a page that is not ours (cross-site request forgery).
 * `Origin` decides where there is one, then `Sec-Fetch-Site`; a program sends neither, and may come without a
 * cookie.
 * `own`: the origins of the site, `https://practice.example`.
 */
export function isForeign({ method, pathname, headers }: Asked, own: readonly string[]): boolean {
  if (SAFE.has(method.toUpperCase()) || EXEMPT.has(pathname)) return false
  const origin = headers.get('origin')
  if (origin !== null) return !own.includes(origin)
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin'
  return carriesSession(headers.get('cookie') ?? '')
}

/** The origins that are ours: the site's, and in a demo the two names of this machine. */
export function ownOrigins(settings: {
  SITE_URL: string
  PORT: number
  TRS_ENV: 'demo' | 'production'
}): string[] {
  const site = new URL(settings.SITE_URL).origin
  if (settings.TRS_ENV === 'production') return [site]
  return [site, `http://127.0.0.1:${settings.PORT}`, `http://localhost:${settings.PORT}`]
}

function carriesSession(cookies: string): boolean {
  const names = cookies.split(';').map((pair) => pair.split('=')[0]?.trim())
  return [...Object.values(SESSION_COOKIES), ...Object.values(STEP_COOKIES)].some((name) =>
    names.includes(name),
  )
}
