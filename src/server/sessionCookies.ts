import { createHash, randomBytes } from 'node:crypto'
import type { AuthCollection } from '@/domain/identity/roles'
import { CHALLENGE_MINUTES } from '@/domain/identity/secondFactor'

/** One cookie for each side, so that both can be signed in in one browser. */
export const SESSION_COOKIES: Record<AuthCollection, string> = {
  users: '__Host-trs-staff',
  clients: '__Host-trs-client',
}

/** What a sign-in holds between its two steps: no session, and no door but the sign-in looks at it. */
export const STEP_COOKIES: Record<AuthCollection, string> = {
  users: '__Host-trs-staff-step',
  clients: '__Host-trs-client-step',
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What stands in the database in place of a token. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** True for anything that `newToken` could have made. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && TOKEN.test(text)
}

/**
 * @returns the session token that the browser sent for `collection`, or null; a malformed one counts as none.
 */
export function sessionTokenOf(headers: Headers, collection: AuthCollection): string | null {
  return tokenIn(headers, SESSION_COOKIES[collection])
}

/** @returns the token of the second step that the browser is in, or null */
export function stepTokenOf(headers: Headers, collection: AuthCollection): string | null {
  return tokenIn(headers, STEP_COOKIES[collection])
}

function tokenIn(headers: Headers, cookie: string): string | null {
  const name = `${cookie}=`
  const sent = (headers.get('cookie') ?? '').split(/; */).find((pair) => pair.startsWith(name))
  const token = sent?.slice(name.length)
  return isToken(token) ? token : null
}

/** The Set-Cookie of a sign-in; `maxAgeSeconds` is the session's longest life. */
export function sessionCookie(collection: AuthCollection, token: string, maxAgeSeconds: number): string {
  return `${SESSION_COOKIES[collection]}=${token}; Max-Age=${maxAgeSeconds}; ${ATTRIBUTES}`
}

/** The Set-Cookie that makes the browser forget the session. */
export function clearedCookie(collection: AuthCollection): string {
  return `${SESSION_COOKIES[collection]}=; Max-Age=0; ${ATTRIBUTES}`
}

/** The Set-Cookie of a sign-in whose password was right and whose code is still to come. */
export function stepCookie(collection: AuthCollection, token: string): string {
  return `${STEP_COOKIES[collection]}=${token}; Max-Age=${CHALLENGE_MINUTES * 60}; ${ATTRIBUTES}`
}

/** The Set-Cookie that makes the browser forget the step. */
export function clearedStep(collection: AuthCollection): string {
  return `${STEP_COOKIES[collection]}=; Max-Age=0; ${ATTRIBUTES}`
}
