import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { DomainError } from '@/domain/errors'
import { type AuthCollection, hasRole, type UserRole } from '@/domain/identity/roles'
import { type LiveSession, readSession } from '@/server/readSession'
import { sessionTokenOf } from '@/server/sessionCookies'

/** Whoever is behind a door's request, as the row says at this moment. */
export type Asker = TypedUser & { id: string }

/** Doors of the portal; a client's own account doors stand under the collection's path. */
const CLIENT_DOORS =
  /^\/api\/(portal\/|clients\/(login|logout|me|refresh-token|forgot-password|reset-password|passkey-options|verify)(\/|$))/

type Sessions = Partial<Record<AuthCollection, Promise<LiveSession | null>>>
const seen = new WeakMap<Headers, Sessions>()

/** The living session of `collection` behind `headers`, looked up once for a request. */
export function sessionOf(payload: Payload, collection: AuthCollection, headers: Headers) {
  const sessions = seen.get(headers) ?? {}
  seen.set(headers, sessions)
  sessions[collection] ??= readSession(payload, collection, sessionTokenOf(headers, collection))
  return sessions[collection]
}

/**
 * The living session behind `headers` of somebody who may lack the second factor that they must have: for the
 * doors at which it is set up, and for leaving.
 */
export function enrollingSessionOf(payload: Payload, collection: AuthCollection, headers: Headers) {
  return readSession(payload, collection, sessionTokenOf(headers, collection), { enrolling: true })
}

/**
 * Which of the two sessions that one browser may hold a path belongs to: the portal's doors know clients
 * only, the admin panel (no path) staff only; everywhere else staff come first.
 */
export function sidesOf(pathname: string | undefined): AuthCollection[] {
  if (pathname === undefined) return ['users']
  return CLIENT_DOORS.test(pathname) ? ['clients'] : ['users', 'clients']
}

/**
 * The signed-in client of a portal door; `req.user` is this client from here on.
 * @throws DomainError not_signed_in
 */
export async function clientOf(req: PayloadRequest): Promise<Asker> {
  return asking(req, 'clients')
}

/**
 * The signed-in user of a staff door, with one of `roles` where any are named; `req.user` is this user from
 * here on.
 * @throws DomainError not_signed_in, not_allowed
 */
export async function staffOf(req: PayloadRequest, ...roles: UserRole[]): Promise<Asker> {
  const user = await asking(req, 'users')
  if (roles.length > 0 && !hasRole(req.user, ...roles)) {
    throw new DomainError('not_allowed', 'Your account may not do this.')
  }
  return user
}

/**
 * Makes `req` the request of whoever has just signed in: what it reads from here on, this person may read.
 * @returns false for somebody who must set up a second factor first: it stays nobody's request
 */
export async function becoming(
  req: PayloadRequest,
  collection: AuthCollection,
  token: string,
): Promise<boolean> {
  const session = await readSession(req.payload, collection, token)
  req.user = session?.person ?? null
  return session !== null
}

async function asking(req: PayloadRequest, collection: AuthCollection): Promise<Asker> {
  if (req.user?.collection === collection) return req.user as Asker
  const session = await sessionOf(req.payload, collection, req.headers)
  if (!session) throw new DomainError('not_signed_in', 'Please sign in.')
  req.user = session.person
  return session.person as Asker
}
