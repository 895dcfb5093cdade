import type { Framing } from './roomFrames'

/**
 * On every answer, errors included; the Content-Security-Policy needs a nonce and is added by `src/proxy.ts`.
 */
export const ANSWER_HEADERS = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // The origin is still sent with a form of our own, which `isForeign` asks for.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

/** A file that somebody sent: should it be shown after all, it does nothing and loads nothing. */
export const FILE_POLICY = "sandbox; default-src 'none'"

/** The payment provider's own pages: a form of ours, sent without scripts, is led on there. */
const PAYMENT_PAGES = 'https://checkout.stripe.com https://billing.stripe.com'

type Circumstances = { site: string; isDevelopment: boolean; framing?: Framing }

const NO_FRAMES: Framing = { frames: [], framedBy: "'none'", permissions: null }

/** What a page may load: our own scripts that carry this answer's nonce, and what they load. */
export function contentSecurityPolicy(
  nonce: string,
  { site, isDevelopment, framing = NO_FRAMES }: Circumstances,
): string {
  // React's development build evaluates code; the built one does not.
  const evaluate = isDevelopment ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    // Payload's panel writes a style element without a nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    // The portal's own worker, which shows its offline page (docs/decisions/0026).
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // The site by its own name too: a demo also goes by that of its machine.
    `form-action 'self' ${new URL(site).origin} ${PAYMENT_PAGES}`,
    `frame-src ${["'self'", ...framing.frames].join(' ')}`,
    `frame-ancestors ${framing.framedBy}`,
  ].join('; ')
}

/** What a page of the public site may load that runs nothing (docs/decisions/0021). */
export function documentPolicy(site: string): string {
  const policy = contentSecurityPolicy('', { site, isDevelopment: false })
  return policy.replace(/script-src [^;]*/, "script-src 'none'")
}
