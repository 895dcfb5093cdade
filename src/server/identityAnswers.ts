import type { PayloadRequest } from 'payload'
import type { AuthCollection } from '@/domain/identity/roles'
import { clearedCookie, sessionCookie } from '@/server/sessionCookies'
import type { NewSession } from '@/server/sessions'

/** An answer that no cache keeps. */
export function privately(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: HeadersInit } = {},
) {
  const all = new Headers(headers)
  all.set('Cache-Control', 'no-store')
  return Response.json(body, { status, headers: all })
}

type SignedIn = {
  message: string
  user: unknown
  session: NewSession
  collection: AuthCollection
  /** Where whoever signed up was on the way to. */
  next?: string | null
}

/** Payload's shape of a sign-in, less the token: that is in the cookie alone. */
export function answerSignedIn({ message, user, session, collection, next }: SignedIn): Response {
  return privately(
    { message, user, exp: Math.floor(session.endsAt / 1000), ...(next ? { next } : {}) },
    { headers: { 'Set-Cookie': sessionCookie(collection, session.token, session.maxAgeSeconds) } },
  )
}

/** The browser forgets the session and what it kept of the pages; the other side's cookie stays. */
export function answerSignedOut(collection: AuthCollection): Response {
  return privately(
    { message: 'Logged out successfully.' },
    { headers: { 'Set-Cookie': clearedCookie(collection), 'Clear-Site-Data': '"cache", "storage"' } },
  )
}

/** The person as Payload's REST shows it to itself: field rules apply. @throws Error when the row is gone */
export async function readOwnDocument(req: PayloadRequest, collection: AuthCollection, id: string) {
  const document = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    req,
    disableErrors: true,
  })
  if (!document) throw new Error('the signed-in person has no row that it may read')
  return { ...document, collection, _strategy: `${collection}-session` }
}
